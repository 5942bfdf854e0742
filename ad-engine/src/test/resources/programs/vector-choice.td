# A condition chooses between vectors.
x = [2, -3]
y = if(x[2] < 0, x*x, -x)
# expect y[1] = 4.0
# expect dy[1]/dx[1] = 4.0
# expect dy[1]/dx[2] = 0.0
# expect y[2] = 9.0
# expect dy[2]/dx[1] = 0.0
# expect dy[2]/dx[2] = -6.0
