# 2 (x y + max(z, w))
x = 3
y = -4
z = 2
w = -1
a = x * y
m = max(z, w)
s = a + m
f = s * 2
