# Signs and powers as Python ranks them.
x = 2.0
y = -x**2 + 2**-x + x**2**0.5 - (-x)**3 + x**-1
# expect y = 7.415144142690226
# expect dy/dx = 9.46125470099588
