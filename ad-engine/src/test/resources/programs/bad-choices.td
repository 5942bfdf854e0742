y = if(x < 1 > 2, 1, 2)
z = x and z
w = if(x > 0 and, 1, 2)
else { v = 2 }
if x { u = 2*x } else 3
and = 2
t = x if 2 else 3
s = 2 & x
# error 1:14 comparisons in a row go one way, as in 0 < x < 1
# error 2:7 `and` can only stand in a condition
# error 3:17 a value is missing between `and` and `,`
# error 4:1 this `else` has no `if` before it
# error 5:4 a condition compares two values
# error 5:18 `{` is missing after `else`
# error 6:1 `and` is a word of the language and no name
# error 7:10 a condition compares two values
# error 8:7 the character `&` has no meaning here
# ---
x = 2
if x > 3 { y = 2*x }
z = 3*y
# run error 3:7 `y` has no value here: what sets it did not run
