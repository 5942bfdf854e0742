# Outside its domain a function is NaN or infinite, and the run goes on.
x = 0
z = -1
a = ln(z) + 1
b = 1/x
c = exp(1000 + x)
d = x/x
p = z^0.5
q = atanh(x + 1)
r = asin(2 + x) * 0
# expect a = NaN
# expect da/dx = 0.0
# expect da/dz = NaN
# expect b = Infinity
# expect db/dx = -Infinity
# expect db/dz = 0.0
# expect c = Infinity
# expect dc/dx = Infinity
# expect dc/dz = 0.0
# expect d = NaN
# expect dd/dx = NaN
# expect dd/dz = 0.0
# expect p = NaN
# expect dp/dx = 0.0
# expect dp/dz = NaN
# expect q = Infinity
# expect dq/dx = Infinity
# expect dq/dz = 0.0
# expect r = NaN
# expect dr/dx = NaN
# expect dr/dz = 0.0
# warning 4:5 `ln(-1)` is undefined
# warning 5:5 `1 / 0` is infinite
# warning 6:5 `exp(1000)` is too large for a number in the computer
# warning 7:5 `0 / 0` is undefined
# warning 8:5 `(-1) ^ 0.5` is undefined
# warning 9:5 `atanh(1)` is infinite
# warning 10:5 `asin(2)` is undefined
