x = [1, 2
W = [[1, 2], [3]]
y = 2[1] + x
z = [] + x
# error 1:5 `]` is missing for the `[` at 1:5
# error 2:14 the rows of a matrix are of one length: this one has 1 element, the first has 2
# error 3:5 only a vector or matrix has elements, and `2` is none
# error 4:5 a vector has at least one element
