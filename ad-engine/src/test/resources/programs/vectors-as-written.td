# The dot of two vectors is their product; a star goes element by element.
w = [1, 2, 3]
x = [4, 5, 6]
y = w·x
# expect y = 32
# expect dy/dw[1] = 4
# expect dy/dw[2] = 5
# expect dy/dw[3] = 6
# expect dy/dx[1] = 1
# expect dy/dx[2] = 2
# expect dy/dx[3] = 3
# ---
w = [1, 2, 3]
x = [4, 5, 6]
y = sum(w*x) - w⋅x
# expect y = 0
# expect dy/dw[1] = 0
# expect dy/dw[2] = 0
# expect dy/dw[3] = 0
# expect dy/dx[1] = 0
# expect dy/dx[2] = 0
# expect dy/dx[3] = 0
# ---
# A transposed vector in front of another is the same product.
w = [1, 2, 3]
x = [4, 5, 6]
a = wᵀx
b = w^T @ x
c = w.T @ x
d = wᵀ·x
y = a + b + c + d
# expect y = 128
# expect dy/dw[1] = 16
# expect dy/dw[2] = 20
# expect dy/dw[3] = 24
# expect dy/dx[1] = 4
# expect dy/dx[2] = 8
# expect dy/dx[3] = 12
# ---
# The quadratic form, as the blackboard and as NumPy have it.
A = [[1, 2], [3, 4]]
x = [5, 6]
y = xᵀA·x - x.T @ A @ x
# expect y = 0
# expect dy/dA[1,1] = 0
# expect dy/dA[1,2] = 0
# expect dy/dA[2,1] = 0
# expect dy/dA[2,2] = 0
# expect dy/dx[1] = 0
# expect dy/dx[2] = 0
# ---
A = [[1, 2], [3, 4]]
x = [5, 6]
y = xᵀA @ x
# expect y = 319
# expect dy/dA[1,1] = 25
# expect dy/dA[1,2] = 30
# expect dy/dA[2,1] = 30
# expect dy/dA[2,2] = 36
# expect dy/dx[1] = 40
# expect dy/dx[2] = 73
# ---
# Of matrices the dot is the product too; a single number multiplies all elements.
A = [[1, 2], [3, 4]]
x = [5, 6]
s = 2
u = A·x
v = s·x
y = u[2] + v[1]
# expect y = 49
# expect dy/dA[1,1] = 0
# expect dy/dA[1,2] = 0
# expect dy/dA[2,1] = 5
# expect dy/dA[2,2] = 6
# expect dy/dx[1] = 5
# expect dy/dx[2] = 4
# expect dy/ds = 5
# ---
# A vector times a transposed one is the outer product.
u = [1, 2]
v = [3, 4, 5]
P = u @ vᵀ
y = P[2, 3] + 10*P[1, 1]
# expect y = 40
# expect dy/du[1] = 30
# expect dy/du[2] = 5
# expect dy/dv[1] = 10
# expect dy/dv[2] = 0
# expect dy/dv[3] = 2
# ---
# A transposed matrix.
A = [[1, 2, 3], [4, 5, 6]]
B = Aᵀ
y = B[3, 1] + 10*A.T[1, 2] + 100*(A^T)[2, 1]
# expect y = 243
# expect dy/dA[1,1] = 0
# expect dy/dA[1,2] = 100
# expect dy/dA[1,3] = 1
# expect dy/dA[2,1] = 10
# expect dy/dA[2,2] = 0
# expect dy/dA[2,3] = 0
# ---
# T is a name like any other where the program sets it.
T = 2
y = 3^T
# expect y = 9
# expect dy/dT = 9.887510598012987
# ---
# A softmax of a matrix is taken row by row.
W = [[0, 0], [0, 0]]
S = softmax(W)
y = S[1, 1] + 2*S[2, 2]
# convention max is not differentiable at a tie; 1/2 each is taken
# expect y = 1.5
# expect dy/dW[1,1] = 0.25
# expect dy/dW[1,2] = -0.25
# expect dy/dW[2,1] = -0.5
# expect dy/dW[2,2] = 0.5
