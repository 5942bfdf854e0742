W = [[1, 2, 3], [4, 5, 6]]
x = [1, 2]
y = sum(W @ x)
# run error 3:9 `W @ x` needs as many columns in `W` as `x` has elements: `W` is 2×3, `x` has 2 elements
