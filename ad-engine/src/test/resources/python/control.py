# Choices and loops that the numbers decide, and such that they do not.
import math


def distance(x, goal=0.0):
    if x > goal:
        return x - goal
    elif x == goal:
        return 0 * x
    return goal - x


def miss(x):
    return x * x - area


area = 2.0
side = 1.0
while abs(miss(side)) > 1e-9:
    side = side - miss(side) / (2 * side)
far = distance(area, goal=5) ** 2
count = 3
for k in range(1, count + 1):
    if k == 2:
        continue
    far += math.sin(k * area) / k
if 1 < area <= 2 and not area == 1:
    sign = 'small'
    rest = -area**2
else:
    rest = area
i = 0
while i < 2:
    rest *= area if i else 1
    i += 1
# expect side = 1.4142135623746899
# expect dside/darea = 0.35355339061171626
# expect far = 9.81615892742604
# expect dfar/darea = -5.455976549896776
# expect rest = -8.0
# expect drest/darea = -12.0
