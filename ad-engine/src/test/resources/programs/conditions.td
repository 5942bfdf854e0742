x = -2
a = if(x > 0, x^2, -x)
b = if(a ≥ 2, if(a == 2, 3a, 5a), 7a)
y = a*b
# expect y = 12.0
# expect dy/dx = -12.0
