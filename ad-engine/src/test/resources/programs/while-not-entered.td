# A loop whose condition does not hold leaves all as it was.
x = 3
y = x^2
while y > 100 { y = y/2 }
z = y + x
# expect z = 12.0
# expect dz/dx = 7.0
