# ln(x1) + x1 x2 - sin(x2)
x1 = 2
x2 = 5
y = ln(x1) + x1*x2 - sin(x2)
