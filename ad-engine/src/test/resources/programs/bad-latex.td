y = \foo{x}
z = \frac{x}
w = \sin 2
v = \sqrt[5]{x}
u = \sum_{i} x^i
t = \begin{pmatrix} 1 \\ 2 \end{pmatrix}
s = \int_0^1 x
# error 1:5 the LaTeX command `\foo` cannot be read here
# error 2:5 the LaTeX command `\frac` cannot be read here
# error 3:5 `sin` is a function: its argument goes in parentheses
# error 4:5 the LaTeX command `\sqrt` cannot be read here
# error 5:5 `\sum` needs a name that runs, and from where to where
# error 6:5 the LaTeX command `\begin` cannot be read here
# error 7:5 the LaTeX command `\int` cannot be read here
