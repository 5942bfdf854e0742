# Functions of two operands go element by element, too, with a single number on either side.
x = [3, -1]
u = [4, 2]
y = sum(hypot(x, u) + max(x, 0) + min(1, u) + x^[2, 3] - 2/u)
# expect y = 18.73606797749979
# expect dy/dx[1] = 7.6
# expect dy/dx[2] = 2.552786404500042
# expect dy/du[1] = 0.925
# expect dy/du[2] = 1.3944271909999157
