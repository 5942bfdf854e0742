y = 2..3
z = sin
w = sin x
v = (1 + 2))
u = pi(2, 3)
t = √
# error 1:6 `..` can only stand between the ends of a range
# error 2:5 `sin` is a function: its argument goes in parentheses
# error 3:5 `sin` is a function: its argument goes in parentheses
# error 4:12 this `)` has no `(` before it
# error 5:5 `pi` is not known
# error 6:5 a value is missing after `√`
