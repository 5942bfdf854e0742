# A sign binds less tightly than a power.
x = -1.5
y = -x^2 + -x*-2 - (-x)^3
# expect y = -8.625
# expect dy/dx = 11.75
