# grad(f)(x) says what the output is, as .backward() does.
import jax
def f(x):
    return x**2 + 3*x
g = jax.grad(f)
print(g(2.0))
# hint 6:7 the output is what this `grad` differentiates, and the reverse pass shows its derivatives; what stands behind it is not read
# expect y = 10.0
# expect dy/dx = 7.0
# ---
# By several arguments; the others are numbers.
from jax import grad
def f(a, b, c):
    return a*b*c
da, db = grad(f, argnums=(0, 2))(2.0, 3.0, 5.0)
# hint 5:10 the output is what this `grad` differentiates, and the reverse pass shows its derivatives; what stands behind it is not read
# expect y = 30.0
# expect dy/da = 15.0
# expect dy/dc = 6.0
# ---
# The value, too.
from jax import value_and_grad
value, slope = value_and_grad(lambda x: x*x)(2.0)
# hint 3:16 the output is what this `value_and_grad` differentiates, and the reverse pass shows its derivatives; what stands behind it is not read
# expect y = 4.0
# expect dy/dx = 4.0
# ---
# A list of parameters.
from autograd import grad
def loss(params):
    w, b = params
    return (w*3.0 + b - 1)**2
grad(loss)([1.0, 2.0])
# hint 6:1 the output is what this `grad` differentiates, and the reverse pass shows its derivatives; what stands behind it is not read
# expect y = 16.0
# expect dy/dparams[0] = 24.0
# expect dy/dparams[1] = 8.0
# ---
# At an input, in a descent: the first step is shown.
from jax import grad
def f(x):
    return x**2
x = 1.5
df = grad(f)
for i in range(10):
    x = x - 0.1*df(x)
# hint 8:17 the output is what this `grad` differentiates, and the reverse pass shows its derivatives; what stands behind it is not read
# expect y = 2.25
# expect dy/dx = 3.0
# ---
# PyTorch asks for derivatives of a value.
import torch
x = torch.tensor(2.0, requires_grad=True)
y = x**3
slope, = torch.autograd.grad(y, x)
print(slope)
# hint 5:10 the output is what this `grad` differentiates, and the reverse pass shows its derivatives; what stands behind it is not read
# expect y = 8.0
# expect dy/dx = 12.0
