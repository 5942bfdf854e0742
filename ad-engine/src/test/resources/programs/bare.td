# Inputs without a start value start at 1; the result is called z, since y is taken.
x*y + exp(x) # the formula
# expect z = 3.7182818284590452354
# expect dz/dx = 3.7182818284590452354
# expect dz/dy = 1.0
