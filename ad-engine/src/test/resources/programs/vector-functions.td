# Own functions take vectors; names of built-in functions of vectors can be taken.
square(v) = dot(v, v)
mean(a, b) = (a + b)/2
x = [1, 2]
norm = square(x)
y = mean(norm, norm*if(norm > len(x), 3, x[1]))
# expect y = 10.0
# expect dy/dx[1] = 4.0
# expect dy/dx[2] = 8.0
