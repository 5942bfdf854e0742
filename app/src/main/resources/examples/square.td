# x * x: two edges into one node, adjoint 3 + 3
x = 3
y = x * x
