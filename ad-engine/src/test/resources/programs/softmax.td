# Large entries do not overflow, and the gradient is that of the softmax without a shift.
x = [1000, 1001, 1002]
p = softmax(x)
y = -ln(p[1]) + logsumexp(x)
# expect y = 1004.8152119288889
# expect dy/dx[1] = -0.8199388536592391
# expect dy/dx[2] = 0.4894569421095953
# expect dy/dx[3] = 1.3304819115496436
