# Elements set one by one, in a loop.
a = 2
const h = [0, 0, 0]
h[1] = a
for k = 2..len(h) { h[k] = h[k - 1]*a }
# expect h[1] = 2.0
# expect dh[1]/da = 1.0
# expect h[2] = 4.0
# expect dh[2]/da = 4.0
# expect h[3] = 8.0
# expect dh[3]/da = 12.0
