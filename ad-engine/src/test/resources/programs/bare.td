# Inputs without a start value start at 1; the result is called z, since y is taken.
x*y + exp(x) # the formula
# expect z = 3.7182818284590452354
# expect dz/dx = 3.7182818284590452354
# expect dz/dy = 1.0
# hint 2:1 `x` is not set, so it is an input that starts at 1
# hint 2:3 `y` is not set, so it is an input that starts at 1
