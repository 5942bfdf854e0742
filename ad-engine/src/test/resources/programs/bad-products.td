x = [1, 2]
y = x @ 2
# run error 2:9 `@` multiplies matrices and vectors, and `2` is a single number
# ---
x = [1, 2]
y = x @ [1, 2, 3]
# run error 2:5 `x @ [1, 2, 3]` needs vectors of the same length: `x` has 2 elements, `[1, 2, 3]` has 3 elements
# ---
x = [1, 2]
W = [[1, 2], [3, 4], [5, 6]]
y = x @ W
# run error 3:5 `x @ W` needs as many elements in `x` as `W` has rows: `x` has 2 elements, `W` is 3×2
# ---
A = [[1, 2], [3, 4], [5, 6]]
y = A @ A
# run error 2:5 `A @ A` needs as many columns in `A` as `A` has rows: `A` is 3×2, `A` is 3×2
