# Polar coordinates; an unused input is no output.
r = 2; t = 0.5; unused = 7
x = r*cos(t)
y = r*sin(t)
# expect x = 1.7551651237807454322
# expect dx/dr = 0.87758256189037271612
# expect dx/dt = -0.95885107720840600055
# expect dx/dunused = 0.0
# expect y = 0.95885107720840600055
# expect dy/dr = 0.47942553860420300027
# expect dy/dt = 1.7551651237807454322
# expect dy/dunused = 0.0
