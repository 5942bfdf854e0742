const x = [1, 2]
u = [1, 2; 3; 4]
v = [1, 2; z = [3, 4]
w = [1, 2; 3
x[1] = 2
y = 2*z[1]
# error 2:10 each row of a matrix stands in brackets of its own
# error 3:5 `]` is missing for the `[` at 3:5
# error 4:5 `]` is missing for the `[` at 4:5
# error 4:12 the value of this line is not used
