# What stands side by side is a product, and a hint shows how it was read.
x = 2
z = 3
y = (x+1)(z-1) + x(x+1)
u = 2sin(x)cos(z) + 3 x
v = 2πx + xz + x² z(1)
w = x√z + sin(x)² z + (x) z
# hint 4:5 `(x+1)(z-1)` is read as (x+1)*(z-1)
# hint 4:18 `x(x+1)` is read as x*(x+1)
# hint 5:5 `2sin(x)cos(z)` is read as 2*sin(x)*cos(z)
# hint 5:21 `3 x` is read as 3*x
# hint 6:5 `2πx` is read as 2*π*x
# hint 6:11 `xz` is read as x*z
# hint 6:16 `x² z(1)` is read as x²*z*(1)
# hint 7:5 `x√z` is read as x*√z
# hint 7:11 `sin(x)² z` is read as sin(x)²*z
# hint 7:23 `(x) z` is read as (x)*z
# expect y = 12
# expect dy/dx = 7
# expect dy/dz = 3
# expect u = 4.199604740528965
# expect du/dx = 3.823964491331366
# expect du/dz = -0.25664012040491346
# expect v = 30.566370614359172
# expect dv/dx = 21.283185307179586
# expect dv/dz = 6
# expect w = 11.944567046433173
# expect dw/dx = 2.4616433216450924
# expect dw/dz = 3.404172079621432
# ---
# Where two readings exist, it is said which was taken.
f = 3
x = 2
y = f(x) + e(x) + π(x+1)
# hint 4:5 `f(x)` is read as f*(x)
# hint 4:12 `e(x)` is read as e*(x)
# hint 4:19 `π(x+1)` is read as π*(x+1)
# expect y = 20.861341617687472
# expect dy/df = 2
# expect dy/dx = 8.859874482048838
# ---
sum = 3
g(a) = a^2
g = 5
y = sum([sum, 2]) + g(g)
# hint 4:5 this calls the function `sum`, and `sum` is a value, too
# hint 4:21 this calls the function `g`, and `g` is a value, too
# expect y = 30
# expect dy/dsum = 1
# expect dy/dg = 10
# ---
# A value that is set nowhere is one all the same where it is used as one.
y = t(t+1) + 2t
# hint 2:5 `t(t+1)` is read as t*(t+1)
# hint 2:5 `t` is not set, so it is an input that starts at 1
# expect y = 4
# expect dy/dt = 5
# ---
# Words of names that are set, the exponent belonging to the last.
x₁ = 2
x2 = 3
f(a, bc) = abc + 2abc^2
y = x1x2 + 2x₁x₂² + x1sin(x2)
z = f(x1, x2)
# hint 4:12 `abc` is read as a*bc
# hint 4:18 `2abc^2` is read as 2*a*bc^2
# hint 5:5 `x1x2` is read as x1*x2
# hint 5:12 `2x₁x₂²` is read as 2*x₁*x₂²
# hint 5:21 `x1sin(x2)` is read as x1*sin(x2)
# expect y = 42.282240016119735
# expect dy/dx1 = 21.141120008059868
# expect dy/dx2 = 24.020015006799110
# expect z = 42
# expect dz/dx1 = 21
# expect dz/dx2 = 26
# ---
# A word that is set anywhere is no product, and no other word is.
x = 2
xx = 3
y = xx + ax
# hint 4:10 `ax` is not set, so it is an input that starts at 1
# expect y = 4
# expect dy/dx = 0
# expect dy/dxx = 1
# expect dy/dax = 1
# ---
# Powers and fractions that may be meant otherwise.
x = 2
y = e^2x + x^1/2 + 10^-3x
z = x^2/2 - x^3/6 + e^2 x
w = 1/2x + 1/(x)(x+1) + 2^-x(x+1)
v = x^3/2 + x^1 / 2 + e^x²
# hint 3:7 `^2x` raises to 2 and then multiplies
# hint 3:14 `^1/2` raises to 1 and then divides
# hint 3:23 `^-3x` raises to -3 and then multiplies
# hint 4:21 `e^2 x` is read as e^2*x
# hint 5:7 `/2x` divides by 2 and then multiplies
# hint 5:14 `/(x)(…)` divides by (x) and then multiplies
# hint 5:27 `^-x(…)` raises to -x and then multiplies
# hint 6:7 `^3/2` raises to 3 and then divides
# expect y = 15.7801121978613
# expect dy/dx = 7.890056098930650
# expect z = 15.444778864527967
# expect dz/dx = 7.389056098930650
# expect w = 3.25
# expect dw/dx = -0.019860385419958937
# expect v = 59.598150033144236
# expect dv/dx = 224.89260013257695
