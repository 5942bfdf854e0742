# Heron's square root; the fourth step is near enough.
a = 2
const x = 1
while abs(x^2 - a) > 1e-9 { x = (x + a/x)/2 }
# expect x = 1.4142135623746899106
# expect dx/da = 0.35355339061171627944
