x = [1, 2, 3]
for k = 1..4 { y = 2*x[k] }
# run error 2:24 there is no element 4: `x` has 3 elements
