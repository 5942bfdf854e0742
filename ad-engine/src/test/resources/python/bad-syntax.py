x = 2.0
y = (x + 1
# error 2:5 `)` is missing for this `(`
# ---
x = 2.0
if x > 1
    y = x
z = x +
# error 2:9 a `:` is missing at the end of this line
# error 4:8 a value is missing at the end of this line
# ---
def f(x):
return x
# error 2:1 what belongs to `def` is missing
# ---
x = 2.0
  y = x
# error 2:3 this line is indented, and no line before it asks for that
# ---
x = 2.0
y = x = = 3
# error 2:9 `=` cannot stand here
# ---
x = 2j
name = 'x
# error 1:5 `2j` is no real number
# error 2:8 this string has no end
# ---
x = 1.0
else:
    x = 2
# error 2:1 this `else` has no `if` or loop before it
# ---
for k range(3):
    x = k
y = x $ 2
# error 1:7 the word `in` is missing before `range`
# error 3:7 `$` cannot stand here
# ---
def f(x) = x**2
y = f(2)
# error 1:10 after `def f(…)` Python has a `:`
# ---
def f(x) { return x**2 }
# error 1:10 after `def f(…)` Python has a `:`
# ---
x = 5.0
y = 3*(2x + 1)
# error 2:9 `x` cannot stand here
