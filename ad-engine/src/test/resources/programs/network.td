x = -0.75
y = relu(x) + sigmoid(x)*softplus(x) + erf(x) + abs(x) - sign(x)*cbrt(x) + sqrt(x + 1)
# expect y = -0.24559947063647826162
# expect dy/dx = 1.2339592079069530911
