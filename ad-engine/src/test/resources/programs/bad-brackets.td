y = 2*(x + 1
z = (x + 2))
# error 1:7 `)` is missing for the `(` at 1:7
# error 2:12 this `)` has no `(` before it
