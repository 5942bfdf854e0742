# x y + sin(x)
x = 0.5
y = 4.2
a = x * y
b = sin(x)
z = a + b
