# Operators and functions are taken element by element; a single number goes with each.
x = [2, 3]
a = 0.5
y = a*x^2 - exp(-x)/[1, 2]
# expect y[1] = 1.86466471676338730811
# expect dy[1]/dx[1] = 2.13533528323661269189
# expect dy[1]/dx[2] = 0.0
# expect dy[1]/da = 4.0
# expect y[2] = 4.47510646581606801047
# expect dy[2]/dx[1] = 0.0
# expect dy[2]/dx[2] = 3.02489353418393197149
# expect dy[2]/da = 9.0
