# Inputs and constants alone compute nothing.
x = 2
const c = 3
W = [[1, 2], [3, 4]]
# error 4:1 nothing is computed yet
