# Steps against the gradient of (x1 - 1)^2 + (x2 + 2)^2, until they are short.
a = 0.25
s = [5, 2]
x = 1*s
while norm(x - [1, -2]) > 1 { x = x - a*2*(x - [1, -2]) }
# expect x[1] = 1.5
# expect dx[1]/da = -6.0
# expect dx[1]/ds[1] = 0.125
# expect dx[1]/ds[2] = 0.0
# expect x[2] = -1.5
# expect dx[2]/da = -6.0
# expect dx[2]/ds[1] = 0.0
# expect dx[2]/ds[2] = 0.125
