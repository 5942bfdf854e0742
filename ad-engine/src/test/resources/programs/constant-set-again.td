# A constant that is computed anew is a value like others.
const c = 2
x = 3
c = c*x
y = c*x
# expect y = 18.0
# expect dy/dx = 12.0
