# How letters look, marks over them, and arguments in braces.
\mathbf{x} = 2
\hat{y} = \operatorname{relu}(x) + \tanh{0 x} + \mathrm{e}^{0}
L = \frac12 (\hat{y} - y_{\text{true}})^2 \tag{1}
# expect L = 2
# expect dL/dx = 2
# expect dL/dy_true = -2
# hint 3:42 `0 x` is read as 0*x
# hint 4:5 `\frac12 (\hat{y} - y_{\text{true}})^2` is read as \frac12*(\hat{y} - y_{\text{true}})^2
# hint 4:24 `y_true` is not set, so it is an input that starts at 1
# --- lines
x = 2
\begin{align*}
y &= x^2 \\
z &= 3\varphi
\end{align*}
# expect y = 4
# expect z = 3
# expect dy/dx = 4
# expect dy/dphi = 0
# expect dz/dx = 0
# expect dz/dphi = 3
# hint 4:7 `phi` is not set, so it is an input that starts at 1
# --- transposed
w = [1, 2]
x = [3, 4]
y = w^{\top} x
# expect y = 11
# expect dy/dw[1] = 3
# expect dy/dw[2] = 4
# expect dy/dx[1] = 1
# expect dy/dx[2] = 2
