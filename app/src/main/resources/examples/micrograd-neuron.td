# tanh neuron
x1 = 2
x2 = 0
w1 = -3
w2 = 1
b = 6.8813735870195432
p1 = x1 * w1
p2 = x2 * w2
s = p1 + p2
n = s + b
o = tanh(n)
