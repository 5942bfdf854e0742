# A sum and a product with a running index, one inside the other.
const n = 3
x = [1, 2, 3]
y = sum(i = 1..n, i*x[i]^2 + prod(j = i..3, x[j])) + sum(i = 1..0, x[1])
# expect y = 51.0
# expect dy/dx[1] = 8.0
# expect dy/dx[2] = 14.0
# expect dy/dx[3] = 23.0
