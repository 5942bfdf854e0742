f(a, a) = a
g(2) = 3
sin(x) = 2
h(a) = a + 1
h(a) = a + 2
for k = 1..2 { p(a) = a }
k() = 2
y = h + 2
z = h() + h(1, 2)
w = q(2)
q(a) = a
v = 2
u = v(3, 4)
# error 1:6 there are two parameters `a`
# error 2:3 the parameters of a function are names
# error 3:1 `sin` is a function
# error 5:1 `h` is defined already, on line 4
# error 6:16 a function cannot be defined in a loop
# error 7:3 the parameters of a function are names
# error 8:5 `h` is a function: its argument goes in parentheses
# error 9:5 `h` takes 1 argument, but gets none
# error 9:11 `h` takes 1 argument, but gets 2
# error 10:5 `q` is not known
# error 13:5 `v` is a value, not a function
