# one variable used four times
x = 0.7
a = sin(x)
b = x * a
c = exp(x)
d = b + c
y = d / x
