x = [3, -4]
y = sum(x) + 10prod(x) + 100mean(x) + 1000norm(x) + 1e4dot(x, x) + 1e5max(x) + 1e6min(x)
# expect y = -3445171.0
# expect dy/dx[1] = 160611.0
# expect dy/dx[2] = 919281.0
