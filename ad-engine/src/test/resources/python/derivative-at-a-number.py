# No input of its own: the number that the function is asked for is one.
def f(x):
    return 3*x**2 - 4*x + 5

f(3.0)
# expect y = 20.0
# expect dy/dx = 14.0
