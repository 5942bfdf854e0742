W = [
  [1, 2],
  [3, 4]
]
x = [5,
     6

]
y = x @ W @ x
# expect y = 319
# expect dy/dW[1,1] = 25
# expect dy/dW[1,2] = 30
# expect dy/dW[2,1] = 30
# expect dy/dW[2,2] = 36
# expect dy/dx[1] = 40
# expect dy/dx[2] = 73
