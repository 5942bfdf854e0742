# Constants and the numbers e and pi, until e is set.
const g = 9.81
const half = 1/2
t = 1.5
s = half*g*t² + e^t*pi
e = s*2; y = e + t
# expect y = 51.731782918095469167
# expect dy/dt = 58.589282918095469167
