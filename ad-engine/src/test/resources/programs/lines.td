# A formula goes on on the next line inside a bracket, behind an operator at a line's end,
# and before an operator with which an indented line begins.
x = 2
a = 3
y = (x
  + a
) * max(
  x, # the smaller one

  a
)
z = x +
a *

2x
u = x
  - a
  * 2
    ^ x # x
  / 4
v =
  sum(
    i = 1..2,
    i*x
  )
w = [1, 2
] @ [
x, a]; t = x
  * a
# expect y = 15
# expect dy/dx = 3
# expect dy/da = 8
# expect z = 14
# expect dz/dx = 7
# expect dz/da = 4
# expect u = -1
# expect du/dx = -1.0794415416798357
# expect du/da = -1
# expect v = 6
# expect dv/dx = 3
# expect dv/da = 0
# expect w = 8
# expect dw/dx = 1
# expect dw/da = 2
# expect t = 6
# expect dt/dx = 3
# expect dt/da = 2
# ---
# An indented program is none of one line.
  x = 2
  -x^2
# expect y = -4
# expect dy/dx = -4
# ---
x = 2
y = x^2
-3x
# hint 3:1 this line begins with `-` and is a value of its own
# expect y = 4
# expect dy/dx = 4
# expect z = -6
# expect dz/dx = -3
# ---
x = 2
- x
# hint 2:1 this line begins with `-` and is a value of its own
# expect y = -2
# expect dy/dx = -1
