# Sums and products run over what stands below their sign.
n = 3
y = \sum_{i=1}^{3} x^i + 1
# expect y = 4
# expect dy/dn = 0
# expect dy/dx = 6
# hint 3:20 `x` is not set, so it is an input that starts at 1
# --- elements by the index, alone, in braces and twice
w = [1, 2, 3]
W = [[1, 2], [3, 4]]
y = \sum_{i=1}^{2} w_i w_{i+1} \cdot \sum_{j=1}^2 W_{ij}
# expect y = 48
# expect dy/dw[1] = 6
# expect dy/dw[2] = 24
# expect dy/dw[3] = 14
# expect dy/dW[1,1] = 2
# expect dy/dW[1,2] = 2
# expect dy/dW[2,1] = 6
# expect dy/dW[2,2] = 6
# hint 3:20 `w_i w_{i+1}` is read as w_i*w_{i+1}
# --- products
x = 2
y = \prod_{k=1}^{3} (x + k)
# expect y = 60
# expect dy/dx = 47
