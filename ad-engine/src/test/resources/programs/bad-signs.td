y = x % 2
z = x! + 1
u = x' + 2
t = |x
q = x += 1
p = a = 2
v = 3,5
# error 1:7 the character `%` has no meaning here
# error 2:6 the character `!` has no meaning here
# error 3:6 the character `'` has no meaning here
# error 4:5 a second `|` is missing for this one
# error 5:8 a value is missing between `+` and `=`
# error 6:7 only a single name can stand on the left of `=`
# error 7:6 a comma can only stand between the arguments of a function
