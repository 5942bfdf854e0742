# Each function says what it takes, and what it got.
x = [1, 2]
y = dot(x, [1, 2, 3])
# run error 3:5 `dot(x, [1, 2, 3])` needs the same shape on both sides: `x` has 2 elements, `[1, 2, 3]` has 3 elements
# ---
W = [[1, 2], [3, 4]]
y = dot(W, W)
# run error 2:9 `dot` takes two vectors, and `W` is 2×2
# ---
x = 2
y = softmax(x)
# run error 2:13 `softmax` takes a vector or matrix, and `x` is a single number
# ---
x = 2
y = transpose(x)*2
# run error 2:15 only a vector or matrix can be transposed, and `x` is a single number
# ---
x = 2
y = sum(x)
# run error 2:9 `sum` takes a vector or matrix, and `x` is a single number
# ---
x = 2
y = prod(2*x)
# run error 2:10 `prod` takes a vector or matrix, and `2*x` is a single number
# ---
x = 2
y = mean(x)
# run error 2:10 `mean` takes a vector or matrix, and `x` is a single number
# ---
x = 2
y = norm(x)
# run error 2:10 `norm` takes a vector or matrix, and `x` is a single number
# ---
x = 2
y = logsumexp(x)
# run error 2:15 `logsumexp` takes a vector or matrix, and `x` is a single number
# ---
x = 2
y = max(x)
# run error 2:9 `max` takes a vector or two numbers, and `x` is a single number
# ---
x = 2
y = min(x + 1)
# run error 2:9 `min` takes a vector or two numbers, and `x + 1` is a single number
# ---
x = 2
y = len(x)*x
# run error 2:9 `len` takes a vector or matrix, and `x` is a single number
# ---
x = [1, 2]
W = [[1, 2], [3, 4]]
y = x + W
# run error 3:5 `x + W` needs the same shape on both sides: `x` has 2 elements, `W` is 2×2
# ---
x = [1, 2]
y = max(x, [1, 2, 3])
# run error 2:5 `max(x, [1, 2, 3])` needs the same shape on both sides: `x` has 2 elements, `[1, 2, 3]` has 3 elements
# ---
f(a, b) = a*b
y = f([1, 2], [1, 2, 3])
# run error 1:11 `a*b` needs the same shape on both sides: `a` has 2 elements, `b` has 3 elements
# ---
x = [1, 2]
y = sum(i = 1..2, if(i == 1, x, [1, 2, 3]))
# run error 2:5 `sum(i = 1..2, if(i == 1, x, [1, 2, 3]))` needs the same shape on both sides: `if(i == 1, x, [1, 2, 3])` has 2 elements, `if(i == 1, x, [1, 2, 3])` has 3 elements
