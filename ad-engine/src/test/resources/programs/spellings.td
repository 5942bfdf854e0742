# Functions and signs as books, blackboards and other languages spell them.
x = 0.5
z = 2
y = sin^2(x) + cos²(z) + |x - z|*‖[x, z]‖ + x**2 + ∛x + ½z + 2½ – x ∗ z ∕ 3 + ∜z
u = σ(x) + Σ(i = 1..3, i*x) + ∑(i = 1..2, x^i) + ∏(i = 1..2, x*i)
v = log(x, 2) + log_2(z) + log_3(x) + log(z, x) + log₁₀(x) + max(x, z, 1)*min(1, x, z, 3)
w = sec(x) + csc(x) + cot(z) + arcsin(x) + arccos(x)*z + arctan(x) + sin⁻¹(x) + tanh^-1(x)
t = floor(z + x) + ceil(x*z + 0.25) + erfc(x) + gelu(x) + silu(z) + square(z) + clip(x, 0, z) + step(x)
# hint 7:70 `sin` with a raised -1 is read as asin
# hint 7:81 `tanh` with a raised -1 is read as atanh
# expect y = 8.894930563500857
# expect dy/dx = 0.00618862687629885
# expect dy/dz = 4.75555328104343
# expect u = 4.8724593312018545
# expect du/dx = 10.235003712201594
# expect du/dz = 0.0
# expect v = -0.9319597492354387
# expect dv/dx = 4.689067417060178
# expect dv/dz = 0.5
# expect w = 6.922212422822406
# expect dw/dx = -1.0622438479810041
# expect dw/dz = -0.16225288586644018
# expect t = 12.086825508779725
# expect dt/dx = 0.9887125457207181
# expect dt/dz = 5.090784248784895
# ---
# A card that is input and output at once.
x = 3
y = x
# expect y = 3
# expect dy/dx = 1
# ---
x = [3, 4]
y = x[2]
# expect y = 4
# expect dy/dx[1] = 0
# expect dy/dx[2] = 1
# ---
# What a program defines or sets hides what is built in.
step = 0.5
σ(a) = 2a
clip(a) = 3a
y = step*σ(3) + clip(step)
# expect y = 4.5
# expect dy/dstep = 9
# ---
# Jumps are told.
x = 2
y = floor(x) + ceil(x)
# convention floor jumps at whole numbers; 0 is taken
# convention ceil jumps at whole numbers; 0 is taken
# expect y = 4
# expect dy/dx = 0
# ---
# Bars inside and beside each other.
x = -2
y = |x||x - 1| + 2|x + |x - 1|| + |x|x + |2x|² + |(x)(x)|
# hint 3:5 `|x||x - 1|` is read as |x|*|x - 1|
# hint 3:35 `|x|x` is read as |x|*x
# hint 3:51 `(x)(x)` is read as (x)*(x)
# expect y = 24
# expect dy/dx = -21
