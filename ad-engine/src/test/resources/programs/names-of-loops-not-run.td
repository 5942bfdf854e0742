# What a loop uses counts as used, though the loop is not run: `t` is no output of any of these.
x = 2
t = x*3
y = x*x
while y > 100 { y = y*t }
# expect y = 4.0
# expect dy/dx = 4.0
# --- on the left of its condition
x = 2
t = x*3
y = x*x
while t > 100 { y = y*x }
# expect y = 4.0
# expect dy/dx = 4.0
# --- on the right of its condition
x = 2
t = x*3
y = x*x
while 100 < t { y = y*x }
# expect y = 4.0
# expect dy/dx = 4.0
# --- at the first end of a range inside
x = 2
t = x*3
y = x*x
while y > 100 { for k = t..9 { y = y*x } }
# expect y = 4.0
# expect dy/dx = 4.0
# --- at the last end of a range inside
x = 2
t = x*3
y = x*x
while y > 100 { for k = 1..t { y = y*x } }
# expect y = 4.0
# expect dy/dx = 4.0
# --- in the body of a loop inside
x = 2
t = x*3
y = x*x
for i = 2..1 { for k = 1..2 { y = y*t } }
# expect y = 4.0
# expect dy/dx = 4.0
# --- in the condition of a loop inside
x = 2
t = x*3
y = x*x
for i = 2..1 { while t > 100 { y = y*x } }
# expect y = 4.0
# expect dy/dx = 4.0
# --- in the body of a loop with a condition inside
x = 2
t = x*3
y = x*x
for i = 2..1 { while y > 100 { y = y*t } }
# expect y = 4.0
# expect dy/dx = 4.0
# --- as an index of the element that is set
x = 2
t = x*1
h = [x, x]*3
while x > 100 { h[t] = x }
# expect h[1] = 6.0
# expect dh[1]/dx = 3.0
# expect h[2] = 6.0
# expect dh[2]/dx = 3.0
# --- as the value of an element
x = 2
t = x*3
h = [x, x]*3
while x > 100 { h[1] = t }
# expect h[1] = 6.0
# expect dh[1]/dx = 3.0
# expect h[2] = 6.0
# expect dh[2]/dx = 3.0
# --- as the argument of a function
x = 2
t = x*3
f(a) = a*a
y = x*x
while y > 100 { y = y*f(t) }
# expect y = 4.0
# expect dy/dx = 4.0
# --- in a function
x = 2
t = x*3
f(a) = a*t
y = x*x
while y > 100 { y = y*f(2) }
# expect y = 4.0
# expect dy/dx = 4.0
# --- in a function that another one calls
x = 2
t = x*3
f(a) = a*t
g(a) = f(a) + 1
y = x*x
while y > 100 { y = y*g(2) }
# expect y = 4.0
# expect dy/dx = 4.0
# --- What the loop sets itself is not that value: here `t` is an output.
x = 2
t = x*3
y = x*x
while y > 100 { t = y*x; y = y*t }
# expect t = 6.0
# expect dt/dx = 3.0
# expect y = 4.0
# expect dy/dx = 4.0
