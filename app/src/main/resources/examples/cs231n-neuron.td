# sigmoid neuron, 2 inputs
w0 = 2
x0 = -1
w1 = -3
x1 = -2
w2 = -3
a = w0 * x0
b = w1 * x1
c = a + b
d = c + w2
f = sigmoid(d)
