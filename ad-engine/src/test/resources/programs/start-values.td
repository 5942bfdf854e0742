# A name set to numbers and constants alone is an input that starts there.
x = pi/4
z = -sqrt(2)
w = [1/2, 2pi]
y = sin(x)*z + w[1]*cos(w[2])
# expect y = -0.5
# expect dy/dx = -1
# expect dy/dz = 0.70710678118654752440
# expect dy/dw[1] = 1
# expect dy/dw[2] = 0
# ---
# A constant opts out, and so does what is set in a loop or set again.
const c = pi/4
x = 1/3
s = 0
for k = 1..2 { h = 1/2; s = s + h*x }
x = 2/3
y = s + c*x
# hint 6:1 `x` is set again: from here on it is a constant
# expect y = 0.85693210893163216
# expect dy/dx = 1
# expect dy/ds = 1
# ---
# Numbers of constants make an input too, which is told.
const n = 4
h = 1/n
copy = n
y = 3*h*copy
# hint 3:1 `h` is an input: it is made of numbers and constants alone
# expect y = 3
# expect dy/dh = 12
# ---
# Random numbers that are scaled and shifted are inputs as well.
W = 0.5*randn(2, 1) + 1
y = W[1]*W[2]
# expect y = 0.347634045
# expect dy/dW[1] = 0.3537
# expect dy/dW[2] = 0.98285
# ---
# Where nothing else is computed, numbers are the result.
y = 2*3
# hint 2:1 no input reaches this: there is nothing to differentiate by
# expect y = 6
# ---
# A dot multiplies numbers as a star does.
x = 2·pi
w = 2⋅[1, 2]
y = x + w[2]
# expect y = 10.283185307179586477
# expect dy/dx = 1
# expect dy/dw[1] = 0
# expect dy/dw[2] = 1
