x = [1, 2]
V = [x, [1, 2, 3]]
y = sum(V)
# run error 2:9 the rows of a matrix are of one length: `x` has 2 elements, `[1, 2, 3]` has 3 elements
# ---
x = [1, 2]
V = [x, 3]
y = sum(V)
# run error 2:9 each row of a matrix is a vector, and `3` is a single number
# ---
x = [1, 2]
V = [3*x[1], x]
y = sum(V)
# run error 2:14 a single number is needed here, and `x` has 2 elements
# ---
x = [1, 2]
W = [[x, x], [x, x]]
y = sum(W)
# run error 2:6 each row of a matrix is a vector, and `[x, x]` is 2×2
# ---
u = [1, 2; 3, 4]
v = [1 2]
t = [[1, 2], 3]
s = [[[1]]]
r = [x = 2]
q = x]
p = [1, ]
# error 1:10 each row of a matrix stands in brackets of its own
# error 2:6 a comma is missing between `1` and `2`
# error 3:14 some elements here are rows in brackets, and `3` is a number
# error 4:6 a matrix has rows and columns, and no third level of brackets
# error 5:8 only a single name can stand on the left of `=`
# error 6:6 this `]` has no `[` before it
# error 7:9 a value is missing between `,` and `]`
