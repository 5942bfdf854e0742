y = if(x, 1, 2)
z = if(x > 0, 1)
w = if x > 0, 1, 2
v = if(1 < x > 2, 1, 2)
u = if(x => 1, 2, 3)
# error 1:8 a condition compares two values
# error 2:5 `if` takes a condition and two values
# error 3:5 `if` takes a condition and two values
# error 4:14 comparisons in a row go one way, as in 0 < x < 1
# error 5:10 two values are compared with `==`
