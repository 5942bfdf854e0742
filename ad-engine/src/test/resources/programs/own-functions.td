f(a, b) = a*b + sin(a)
g(a) = f(a, 2) * f(2, a) + k
k = 3; x = 0.5
y = g(x) - g(2x)
# expect y = -5.4420208504642459833
# expect dy/dk = 0.0
# expect dy/dx = -17.693861804770487837
