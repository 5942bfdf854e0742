# least squares: a line through four points
a = 0.5
b = 1
const x = [0, 1, 2, 3]
const y = [1, 3, 2, 5]
const n = len(x)
E = sum(i = 1..n, (a*x[i] + b - y[i])^2) / n
