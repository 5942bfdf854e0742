f(a) = a
x = 2
const c = f(2)
const d = x + 1
const g = sum(i = 1..3, i*x)
# error 3:11 `f(…)` is not a constant
# error 4:11 `x` is not a constant
# error 5:27 `x` is not a constant
