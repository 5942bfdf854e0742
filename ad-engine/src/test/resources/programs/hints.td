# What is worth knowing, though the program runs.
x = 2
x = 3
weight = 4
y = 1/2x * weigth + weight
W = x/6*randn(2, 1)
z = sum(W)*x
# hint 3:1 `x` is set again: from here on it is a constant
# hint 5:7 `/2x` divides by 2 and then multiplies
# hint 5:12 `weigth` is not set, so it is an input that starts at 1
# hint 6:1 the random numbers in `W` are constants
# expect y = 5.5
# expect dy/dx = 0.0
# expect dy/dweight = 1.0
# expect dy/dweigth = 1.5
# expect z = -1.9903499999999998
# expect dz/dx = 0.0
# expect dz/dweight = 0.0
# expect dz/dweigth = 0.0
