# Inputs drawn from the standard normal distribution: the first four numbers for the seed 1.
W = randn(2, 2, 1)
y = sum(W)
# expect y = -2.9155
# expect dy/dW[1,1] = 1.0
# expect dy/dW[1,2] = 1.0
# expect dy/dW[2,1] = 1.0
# expect dy/dW[2,2] = 1.0
