# Where a function has no derivative, its convention is taken.
x = 0
y = 2
a = abs(x) + sign(x) + relu(x)
b = max(y, 2) + 3*min(y, y)
c = x^0 + x^y + hypot(x, x) + atan2(x, x)
d = sqrt(x)
# expect a = 0
# expect da/dx = 0
# expect da/dy = 0
# expect b = 8
# expect db/dx = 0
# expect db/dy = 3.5
# expect c = 1
# expect dc/dx = 0
# expect dc/dy = 0
# expect d = 0
# expect dd/dx = Infinity
# expect dd/dy = 0
# convention abs is not differentiable at 0; 0 is taken
# convention sign jumps at 0; 0 is taken
# convention relu is not differentiable at 0; 0 is taken
# convention max is not differentiable at a tie; 1/2 each is taken
# convention min is not differentiable at a tie; 1/2 each is taken
# convention 0^b has no derivative by b at 0; 0 is taken
# convention hypot is not differentiable at (0, 0); 0 is taken
# convention atan2 jumps at (0, 0); 0 is taken
# convention sqrt has no finite slope at 0; ∞ is taken
# warning 7:5 `sqrt(0)` has an infinite slope
