# The size of random inputs may be made of constants and of the lengths of other inputs.
const n = 1
const m = 2n
x = [5, 7]
W = randn(n, len(x), n^2)
u = randn(m - 1, 1)
y = W @ x + u
# expect y[1] = -9.2540
# expect dy[1]/dx[1] = -0.0343
# expect dy[1]/dx[2] = -1.2926
# expect dy[1]/dW[1,1] = 5.0
# expect dy[1]/dW[1,2] = 7.0
# expect dy[1]/du[1] = 1.0
