# The ends of a range are computed; a range that goes down is empty.
x = 2
const n = 2
y = x
for k = n - 1..2n { y = y + x^k }
for k = 3..1 { y = 1000*y }
for k = 2..2 { y = y*k }
# expect y = 64.0
# expect dy/dx = 100.0
