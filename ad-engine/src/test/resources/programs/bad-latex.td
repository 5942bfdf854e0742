y = \foo{x}
z = \frac{x}
w = \sin x/2
v = \sqrt[5]{x}
u = \sum_{i} x^i
t = \begin{pmatrix} 1 \\ 2 \end{pmatrix}
s = \int_0^1 x
# error 1:5 the LaTeX command `\foo` cannot be read here
# error 2:5 the LaTeX command `\frac` cannot be read here
# error 3:5 `sin` is a function: its argument goes in parentheses
# error 4:5 the LaTeX command `\sqrt` cannot be read here
# error 5:5 `\sum` needs a name that runs, and from where to where
# error 6:5 the LaTeX environment `pmatrix` cannot be read here
# error 7:5 the LaTeX command `\int` cannot be read here
# --- an environment of several lines is one mistake
y = \begin{cases}
  x & x > 0 \\
  0 & x \le 0
\end{cases}
z = 2 +
# error 1:5 the LaTeX environment `cases` cannot be read here
# error 5:7 a value is missing after `+`
# --- nobody can tell how far an argument goes
x = 2
a = \sin 2(x + 1)
b = \ln x^{2} [1]
c = \sqrt 12
d = \sin -x
# error 2:5 `sin` is a function: its argument goes in parentheses
# error 3:5 `ln` is a function: its argument goes in parentheses
# error 4:5 the LaTeX command `\sqrt` cannot be read here
# error 5:5 `sin` is a function: its argument goes in parentheses
# --- an index that is computed is that of an element
x = 2
i = 1
y = x_{i+1}
# run error 3:5 `x` is a single number and has no elements
# --- names that are not set are not multiplied
y = \theta_1 x
# error 1:5 an operator is missing between `theta_1` and `x`
# --- what LaTeX sets as it sets something else
x = 1
a = \frac{d}{dx} x^2
b = \dfrac{dy}{dx}
c = x^{(1)} + 2
v = [1, 2]
e = \|v\|_2^2
f = ‖v‖_1
# error 2:5 derivatives are what is computed, and are not written
# error 3:5 derivatives are what is computed, and are not written
# error 4:6 an exponent in parentheses is an index to many readers
# error 6:8 the norm is written without an index: it is the root of the sum of the squares of all elements
# error 7:7 the norm is written without an index: it is the root of the sum of the squares of all elements
