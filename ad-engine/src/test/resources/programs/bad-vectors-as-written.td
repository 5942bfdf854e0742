A = [[1, 2], [3, 4]]
x = [5, 6]
y = A*x
# run error 3:5 `A*x` needs the same shape on both sides: `A` is 2×2, `x` has 2 elements
# ---
x = 2
y = xᵀ*3
# run error 2:5 only a vector or matrix can be transposed, and `x` is a single number
# ---
x = 2
y = x^T
# run error 2:5 only a vector or matrix can be transposed, and `x` is a single number
# ---
x = [1, 2]
y = x[0]*2
# run error 2:7 elements are counted from 1: `x` has 2 elements
# ---
x = [1, 2]
y = sum(x[0..1])
# run error 2:11 elements are counted from 1: `x` has 2 elements
# ---
x = [1, 2]
y = sum(x[2..1])
# run error 2:11 this range has no element: it ends before it begins
# ---
x = [1, 2, 3]
v = 2*x
v[1..2] = x
y = sum(v)
# run error 3:11 this part has 2 elements, and `x` has 3 elements
# ---
A = [[1, 2], [3, 4]]
x = [5, 6]
y = A @ xᵀ
# run error 3:5 a vector stands before a transposed vector, and `A` is 2×2
# ---
A = [[1, 2], [3, 4]]
x = [5, 6]
y = concat(A, x)
# run error 3:15 `concat` joins vectors and numbers, or matrices with as many columns: `A` is 2×2, `x` has 2 elements
# ---
y = 2*zeros(2, 3, 4)
# error 1:7 `zeros` takes rows and columns
# ---
k = 2
y = sum(ones(k))
# error 2:14 `ones` takes numbers that are known before the program runs
# ---
y = sum(eye(0))
# error 1:13 rows and columns are whole numbers from 1 on, and this is 0
