x = [1, 2]
y = max(x[1],
z = 2*x[2]
# error 2:13 a value is missing after `,`
