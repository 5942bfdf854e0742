y = |x + 2
z = |(x|)
w = ||x|-|x||
v = ‖x|
# error 1:5 a second `|` is missing for this one
# error 2:7 an operator is missing between `x` and `|`
# error 3:7 an operator is missing between `x` and `|`
# error 4:6 an operator is missing between `x` and `|`
