# Matrix and vector on both sides, and two vectors.
W = [[1, 2, 3],
     [4, 5, 6]]
x = [1, 0, -2]
u = [2, -1]
y = u @ W @ x
# expect y = -2.0
# expect dy/dW[1,1] = 2.0
# expect dy/dW[1,2] = 0.0
# expect dy/dW[1,3] = -4.0
# expect dy/dW[2,1] = -1.0
# expect dy/dW[2,2] = 0.0
# expect dy/dW[2,3] = 2.0
# expect dy/dx[1] = -2.0
# expect dy/dx[2] = -1.0
# expect dy/dx[3] = 0.0
# expect dy/du[1] = -5.0
# expect dy/du[2] = -8.0
