# All comparisons, each once true and once false.
x = 2
y = if(x < 3, x, 0) + if(x < 2, 10, x) + if(x <= 2, x, 0) + if(x <= 1, 10, x)
z = if(x > 1, x, 0) + if(x > 2, 10, x) + if(x >= 2, x, 0) + if(x >= 3, 10, x)
w = if(x == 2, x, 0) + if(x == 3, 10, x) + if(x != 3, x, 0) + if(x != 2, 10, x)
# expect y = 8.0
# expect dy/dx = 4.0
# expect z = 8.0
# expect dz/dx = 4.0
# expect w = 8.0
# expect dw/dx = 4.0
