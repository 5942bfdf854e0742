# -ln(sigmoid(w x + b))
w = 1.15
x = 1.6
b = -0.8
z = w * x + b
p = sigmoid(z)
L = -ln(p)
