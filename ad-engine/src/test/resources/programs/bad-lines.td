# A line that looks as if it went on does not in silence.
x = 2
y = x^2
+ 3*x
z = x
* 2
w = x
- 2
u = x +
v = (x
t = x*x
# error 4:1 this line begins with `+` and does not go on with the line before
# error 6:1 this line begins with `*` and does not go on with the line before
# error 8:1 this line begins with `-` and does not go on with the line before
# error 9:7 a value is missing after `+`
# error 10:5 `)` is missing for the `(` at 10:5
