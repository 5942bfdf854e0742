# What calls itself elsewhere is a loop here: the factorial, and a function called in each iteration.
step(s, k) = s*k
x = 1.5
f = x/1
for k = 1..4 { f = step(f, k) }
# expect f = 36.0
# expect df/dx = 24.0
