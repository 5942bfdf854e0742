# Griewank & Walther, running example (shared subexpressions)
x1 = 1.5
x2 = 0.5
v1 = x1 / x2
v2 = sin(v1)
v3 = exp(x2)
v4 = v1 - v3
v5 = v2 + v4
y = v5 * v4
