x = 1.25
y = sinh(x)/cosh(x) + tanh(x)^2 + asinh(x) - acosh(x)*atanh(x/2)
# expect y = 2.1072680839339897447
# expect dy/dx = -0.16544159351570526189
