# The ends of a range are whole numbers.
x = 2
const n = 2.5
y = x
for k = 1..n { y = y + k*x }
# run error 5:9 a range needs whole numbers at both ends, and one end is 2.5
# ---
x = [1, 2]
y = sum(i = 1..x, i)
# run error 2:16 a single number is needed here, and `x` has 2 elements
# ---
# What a loop sets is not there if the loop does not run.
x = 2
for k = 3..1 { z = k*x }
y = z + x
# run error 4:5 `z` has no value here: what sets it did not run
# ---
x = 2
for k = 3..1 { y = k*x }
# run error 2:1 this run computes no output
# ---
for 2 = 1..3 { y = x }
for k = 1 to 3 { y = x }
for k in 1..3 { y = x }
while x > 1
y = x*2 }
for k = 1..2 { y = x*k
# error 1:5 `for` needs a name, `=` and a range
# error 2:9 `..` and the last number are missing here
# error 3:5 `for` needs a name, `=` and a range
# error 4:1 `{` is missing after `while`
# error 5:9 this `}` has no `{` before it
# error 6:14 `}` is missing for the `{` at 6:14
