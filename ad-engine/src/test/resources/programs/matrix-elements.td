# Elements of a matrix are set one by one, and rows are taken as a whole.
W = [[1, 2], [3, 4]]
a = 5
W[1, 2] = a^2
y = sum(W[1]) * W[2, 1]
# expect y = 78.0
# expect dy/dW[1,1] = 3.0
# expect dy/dW[1,2] = 0.0
# expect dy/dW[2,1] = 26.0
# expect dy/dW[2,2] = 0.0
# expect dy/da = 30.0
