# A vector of inputs; its elements are counted from 1.
x = [2, -3, 0.5]
y = x[1]*x[2] + x[3]^x[1]
# expect y = -5.75
# expect dy/dx[1] = -3.17328679513998632735
# expect dy/dx[2] = 2.0
# expect dy/dx[3] = 1.0
