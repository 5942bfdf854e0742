# Habits of other languages, each of which is told what to write instead.
let x = 2
a = 2, b = 3
c = 1,000
d = if(x > 0; x; -x)
// note
f(t) = t^2 // note
g = f'(x) + 1
h = x % 2
k = x /* note */
m = max(a; b)
n = 1_000
const p = 2,5
q = length(x) + total(x) + sine(x) + frob(x)
r = x*a*b*c*d*k*m*n*p
# error 2:1 a value is set without the word `let`
# error 3:6 a comma does not separate statements
# error 4:6 a number is written without commas
# error 5:13 a `;` ends a statement, and here a bracket is still open
# error 6:1 `//` has no meaning here
# error 7:12 `//` has no meaning here
# error 8:5 derivatives are what is computed, and are not written
# error 9:7 the character `%` has no meaning here
# error 10:8 a value is missing between `/` and `*`
# error 11:10 a `;` ends a statement, and here a bracket is still open
# error 12:5 the digits of a number stand together, without `_`
# error 13:12 a comma can only stand between the arguments of a function
# error 14:5 `length` is not known
# error 14:17 `total` is not known
# error 14:28 `sine` is not known
# error 14:38 `frob` is not known
