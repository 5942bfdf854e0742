# x / x
x = 3
y = x / x
