const 3 = c
const d
const f = x + 1
const g(a) = a
h = const 2
# error 1:7 `const` needs a name, `=` and a number
# error 2:7 `const` needs a name, `=` and a number
# error 3:11 `x` is not a constant
# error 4:7 `const` needs a name, `=` and a number
# error 5:5 `const` can only stand before a name
