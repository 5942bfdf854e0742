x = [1, 2, 3, 4]
y = sum(x[2..3])
# expect y = 5
# expect dy/dx[1] = 0
# expect dy/dx[2] = 1
# expect dy/dx[3] = 1
# expect dy/dx[4] = 0
# ---
W = [[1, 2, 3], [4, 5, 6]]
y = W[1, 2..3] @ W[2, 1..2]
# expect y = 23
# expect dy/dW[1,1] = 0
# expect dy/dW[1,2] = 4
# expect dy/dW[1,3] = 5
# expect dy/dW[2,1] = 2
# expect dy/dW[2,2] = 3
# expect dy/dW[2,3] = 0
# ---
W = [[1, 2, 3], [4, 5, 6]]
c = W[1..2, 3]
B = W[1..2, 2..3]
y = sum(c) + 10*B[2, 1] + 100*len(B)
# expect y = 259
# expect dy/dW[1,1] = 0
# expect dy/dW[1,2] = 0
# expect dy/dW[1,3] = 1
# expect dy/dW[2,1] = 0
# expect dy/dW[2,2] = 10
# expect dy/dW[2,3] = 1
# ---
# A part can be set anew: by as many values, or by one for all.
x = [1, 2, 3, 4]
v = 2*x
v[1..2] = [x[4], x[4]]
v[4] = 1*x[1]
y = sum(v)
# expect y = 15
# expect dy/dx[1] = 1
# expect dy/dx[2] = 0
# expect dy/dx[3] = 2
# expect dy/dx[4] = 2
# ---
a = 2
W = [[1, 2], [3, 4]]
V = 1*W
V[1] = [a, a^2]
V[1..2, 2] = 1*a
y = V[1, 1] + V[1, 2] + V[2, 2]
# expect y = 6
# expect dy/da = 3
# expect dy/dW[1,1] = 0
# expect dy/dW[1,2] = 0
# expect dy/dW[2,1] = 0
# expect dy/dW[2,2] = 0
# ---
# Vectors of numbers known beforehand, and vectors put together.
x = ones(2)
y = concat(x, 3, [4, 5]) @ concat(x, x, 1)
# expect y = 14
# expect dy/dx[1] = 5
# expect dy/dx[2] = 6
# ---
W = concat(eye(2), [[5, 6]])
y = 1*sum(W)
# hint 2:1 no input reaches this: there is nothing to differentiate by
# expect y = 13
# ---
const n = 2
Z = zeros(n, n + 1)
y = len(Z) + sum(Z)
# expect y = 2
# expect dy/dZ[1,1] = 1
# expect dy/dZ[1,2] = 1
# expect dy/dZ[1,3] = 1
# expect dy/dZ[2,1] = 1
# expect dy/dZ[2,2] = 1
# expect dy/dZ[2,3] = 1
