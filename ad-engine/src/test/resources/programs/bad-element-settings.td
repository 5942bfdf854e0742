h[1] = 2
y = 2*h[1]
# error 1:1 `h` is not set: it needs all its elements first
# ---
W = [[1, 2], [3, 4]]
W[1] = 3*W[1, 2]
# run error 2:8 this part has 2 elements, and `3*W[1, 2]` is a single number
# ---
x = [1, 2]
x[3] = x[1]*2
# run error 2:3 there is no element 3: `x` has 2 elements
# ---
x = [1, 2]
x[1, 1] = x[1]*2
# run error 2:6 an element of a vector has one index, and `x` has 2 elements
# ---
x = [1, 2]
x[1] = x*2
# run error 2:8 a single number is needed here, and `x*2` has 2 elements
# ---
x = 2
x[1] = x*2
# run error 2:1 `x` is a single number and has no elements
# ---
x = [1, 2]
for k = 2..1 { h = 2*x }
h[1] = x[2]*3
# run error 3:1 `h` has no value here: what sets it did not run
