# What many readers would take otherwise is said.
A = [[1, 2], [4, 5]]
y = sum(A^-1) + sum(A^2)
# expect y = 47.95
# expect dy/dA[1,1] = 1
# expect dy/dA[1,2] = 3.75
# expect dy/dA[2,1] = 7.9375
# expect dy/dA[2,2] = 9.96
# hint 3:9 `^` raises each element of `A`
# hint 3:21 `^` raises each element of `A`
# --- a matrix that is not square has no inverse, and a vector no product with itself
A = [[1, 2]]
v = [1, 2]
y = sum(A^2) + sum(v^2)
# expect y = 10
# expect dy/dA[1,1] = 2
# expect dy/dA[1,2] = 4
# expect dy/dv[1] = 2
# expect dy/dv[2] = 4
# --- words and indices that are meant otherwise
x = 2
v = [1, 2]
y = sinx + v_1 + x + v[1]
# expect y = 5
# expect dy/dx = 1
# expect dy/dv[1] = 1
# expect dy/dv[2] = 0
# expect dy/dsinx = 1
# expect dy/dv_1 = 1
# hint 3:5 `sinx` is not set, so it is an input that starts at 1
# hint 3:12 `v_1` is not set, so it is an input that starts at 1
# --- a sum as it is set on a blackboard
x = 2
y = Σ_{k=1}^3 k x
# expect y = 12
# expect dy/dx = 6
# hint 2:15 `k x` is read as k*x
