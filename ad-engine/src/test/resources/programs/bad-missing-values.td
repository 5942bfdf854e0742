y =
= 3
z = 2 +
w = * 3
v = 3 + * 4
u = ()
t = 2^
s = sin()
x = 1e999
# error 1:3 a value is missing after `=`
# error 2:1 a value is missing before `=`
# error 3:7 a value is missing after `+`
# error 4:5 a value is missing between `=` and `*`
# error 5:9 a value is missing between `+` and `*`
# error 6:5 there is nothing between `(` and `)`
# error 7:6 a value is missing after `^`
# error 8:5 `sin` takes 1 argument, but gets none
# error 9:5 this number is too large
