# The chain rule breaks where an infinite slope meets a 0, though values are finite.
x = 1
a = sqrt((x-1)^2)
# expect a = 0
# expect da/dx = NaN
# warning 3:10 ∞ · 0 is not defined: the chain rule breaks at `0 ^ 2`, although there may be a derivative
# convention 0^b has no derivative by b at 0; 0 is taken
# convention sqrt has no finite slope at 0; ∞ is taken
# ---
x = 0
y = sqrt(x)^2
# expect y = 0
# expect dy/dx = NaN
# warning 2:5 ∞ · 0 is not defined: the chain rule breaks at `sqrt(0)`, although there may be a derivative
# convention sqrt has no finite slope at 0; ∞ is taken
# convention 0^b has no derivative by b at 0; 0 is taken
# ---
x = 0
y = x*x^0.5
# expect y = 0
# expect dy/dx = NaN
# warning 2:7 ∞ · 0 is not defined: the chain rule breaks at `0 ^ 0.5`, although there may be a derivative
# convention 0^b has no derivative by b at 0; 0 is taken
# ---
x = 0
z = 0
y = x^0.3*z^0.7
# expect y = 0
# expect dy/dx = NaN
# expect dy/dz = NaN
# warning 3:11 ∞ · 0 is not defined: the chain rule breaks at `0 ^ 0.7`, although there may be a derivative
# warning 3:5 ∞ · 0 is not defined: the chain rule breaks at `0 ^ 0.3`, although there may be a derivative
# convention 0^b has no derivative by b at 0; 0 is taken
# ---
x = 0
y = norm([x, 2*x])
# expect y = 0
# expect dy/dx = 0
# convention hypot is not differentiable at (0, 0); 0 is taken
# ---
x = 0
y = sqrt(x)
# expect y = 0
# expect dy/dx = Infinity
# warning 2:5 `sqrt(0)` has an infinite slope
# convention sqrt has no finite slope at 0; ∞ is taken
# ---
x = 0
y = sqrt(x) - cbrt(x)
# expect y = 0
# expect dy/dx = NaN
# warning 2:15 ∞ − ∞ is not defined: the chain rule breaks where the terms of `cbrt(0)` are added
# convention sqrt has no finite slope at 0; ∞ is taken
# convention cbrt has no finite slope at 0; ∞ is taken
# ---
x = 1e-200
v = x*1e200
y = v*1e200
# expect y = 1e200
# expect dy/dx = Infinity
# warning 2:5 a derivative at `1e-200 * 1e200` is too large for a number in the computer
