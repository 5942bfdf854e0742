# Baydin et al. 2018, Table 3: ln(x1) + x1 x2 - sin(x2)
x1 = 2
x2 = 5
v1 = ln(x1)
v2 = x1 * x2
v3 = sin(x2)
v4 = v1 + v2
y = v4 - v3
