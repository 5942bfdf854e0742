# tanh layer: W x + b with vectors
W = [[0.5, -1], [1.5, 0.3]]
x = [1, 2]
b = [0.5, -0.5]
const t = [-1, 1]
h = tanh(W @ x + b)
L = sum((h - t)^2)
