x = [1, 2]
y = if(x > 1, x, 2)
# run error 2:8 a single number is needed here, and `x` has 2 elements
# ---
x = [1, 2]
y = x*1
while y > 1 { y = y/2 }
# run error 3:7 a single number is needed here, and `y` has 2 elements
