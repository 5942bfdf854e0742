y = sine(x) + atan2(x)
f(a) = f(a - 1)
z = f(1, 2)
# error 1:5 `sine` is not known
# error 1:15 `atan2` takes 2 arguments, but gets 1
# error 2:8 `f` calls itself, which would never end
# error 3:5 `f` takes 1 argument, but gets 2
