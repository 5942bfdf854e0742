# (y - (w x + b))^2 + w^2
w = 2
x = 3
b = 1
y = 10
p = w * x
q = p + b
r = y - q
s = r ^ 2
t = w ^ 2
e = s + t
