# Conditions of several parts, a block that is chosen, and a value chosen as Python writes it.
x = 0.5
z = 2
y = if(0 < x < 1 and not z > 3, x*z, 0)
if x > 1 || z == 2 {
  u = x*x
  v = u + z
} else {
  u = z*z
  v = u
}
if !(x < 1) {
  w = 3*x
} else if (x + 1)*2 > 4 or z < 0 { w = 4*x }
else
{
  w = z - x if x > 0.25 else x
}
t = (x if x > 1 else 2x if z > 1 else z) + max(x if x > z else z,
  3 if z > 5 else x)
# expect y = 1
# expect dy/dx = 2
# expect dy/dz = 0.5
# expect v = 2.25
# expect dv/dx = 1
# expect dv/dz = 1
# expect w = 1.5
# expect dw/dx = -1
# expect dw/dz = 1
# expect t = 3
# expect dt/dx = 2
# expect dt/dz = 1
