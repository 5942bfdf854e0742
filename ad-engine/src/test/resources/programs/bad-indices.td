x = [1, 2, 3]
y = 2*x[1.5]
# run error 2:9 an index is a whole number, and this one is 1.5
# ---
x = [1, 2, 3]
y = 2*x[0]
# run error 2:9 elements are counted from 1: `x` has 3 elements
# ---
x = [1, 2, 3]
y = 2*x[1, 2]
# run error 2:12 an element of a vector has one index, and `x` has 3 elements
# ---
W = [[1, 2], [3, 4]]
y = 2*W[3]
# run error 2:9 there is no row 3: `W` is 2×2
# ---
W = [[1, 2], [3, 4]]
y = 2*W[1, 3]
# run error 2:12 there is no column 3: `W` is 2×2
# ---
x = 2
y = 2*x[1]
# run error 2:7 `x` is a single number and has no elements
# ---
x = [1, 2]
y = 2*x[x]
# run error 2:9 a single number is needed here, and `x` has 2 elements
# ---
x = [1, 2]
y = x[]*2
z = x[1, 2, 3]
w = x[1 2]
# error 2:6 an index is missing here
# error 3:13 an element has one or two indices
# error 4:7 an operator is missing between `1` and `2`
