y = \foo{x}
z = \frac{x}
w = \sin 2
v = \sqrt[5]{x}
# error 1:5 the LaTeX command `\foo` cannot be read here
# error 2:5 the LaTeX command `\frac` cannot be read here
# error 3:5 `sin` is a function: its argument goes in parentheses
# error 4:5 the LaTeX command `\sqrt` cannot be read here
