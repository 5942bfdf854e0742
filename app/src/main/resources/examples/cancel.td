# x - x: adjoint 1 - 1 = 0
x = 3
y = x - x
