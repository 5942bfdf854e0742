x = 1.25
x = x*x
x = x + sin(x); y = x*x
# expect y = 6.5662298777853710275
# expect dy/dx = 12.918621968526007711
