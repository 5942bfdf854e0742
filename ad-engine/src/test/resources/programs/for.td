# Horner's rule for 1x² + 2x + 3.
x = 1.5
const zero = 0
p = zero*x
for k = 1..3 { p = p*x + k }
# expect p = 8.25
# expect dp/dx = 5.0
