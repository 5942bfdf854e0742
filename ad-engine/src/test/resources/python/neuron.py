# One neuron of two inputs.
from micrograd.engine import Value

x1 = Value(2.0, label='x1')
x2 = Value(0.0, label='x2')
w1 = Value(-3.0, label='w1')
w2 = Value(1.0, label='w2')
b = Value(6.8813735870195432, label='b')
weighted = x1*w1 + x2*w2
o = (weighted + b).tanh(); o.label = 'o'
o.backward()
# expect o = 0.7071067811865477
# expect do/dx1 = -1.4999999999999996
# expect do/dx2 = 0.4999999999999999
# expect do/dw1 = 0.9999999999999998
# expect do/dw2 = 0.0
# expect do/db = 0.4999999999999999
