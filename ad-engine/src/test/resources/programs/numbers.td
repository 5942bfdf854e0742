# Ways to write a number.
x = 1.5e1
z = -2
y = .5*x + 2.*z + 1E2 + 1e-1*x + 3
# expect y = 108.0
# expect dy/dx = 0.6
# expect dy/dz = 2.0
