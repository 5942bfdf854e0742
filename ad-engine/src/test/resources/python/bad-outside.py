x = 2.0
try:
    y = x * 2
except ValueError:
    y = 0
# error 2:1 Tapedeck reads Python but does not run it: `try` is outside of what it reads
# ---
prices = {'a': 1.0}
# error 1:10 Tapedeck reads Python but does not run it: `dict` is outside of what it reads
# ---
import torch
x = torch.tensor(2.0, requires_grad=True)
with torch.no_grad():
    y = x * 2
# error 3:1 Tapedeck reads Python but does not run it: `with torch.no_grad()` is outside of what it reads
# ---
import torch.nn as nn
model = nn.Linear(2, 1)
# error 2:9 Tapedeck reads Python but does not run it: `Linear` is outside of what it reads
# ---
def twice(x):
    yield x
y = sum(twice(2.0))
# error 2:5 Tapedeck reads Python but does not run it: `yield` is outside of what it reads
# ---
x = 1.0
y = x if (n := 3) else 0
# error 2:11 Tapedeck reads Python but does not run it: `:=` is outside of what it reads
# ---
import jax
def f(x):
    return x**3
second = jax.grad(jax.grad(f))(2.0)
# error 4:10 `grad` is followed once, at the top of a text, of a function that is written there
# ---
from jax import grad
def f(x):
    return x**2
def g(x):
    return grad(f)(x) * x
y = g(2.0)
# error 5:12 `grad` is followed once, at the top of a text, of a function that is written there
# ---
from jax import grad
def f(x):
    return x**2
x = 1.0
print(grad(f)(2*x))
# error 5:7 `grad` is followed at numbers and inputs only, and this is computed
# ---
import torch
x = torch.tensor(2.0, requires_grad=True)
y = x**3
first = torch.autograd.grad(y, x, create_graph=True)[0]
# error 4:9 Tapedeck reads Python but does not run it: `create_graph=` is outside of what it reads
# ---
import torch
x = torch.tensor(2.0, requires_grad=True)
y = x**2
y.backward(torch.tensor(2.0))
# error 4:1 Tapedeck reads Python but does not run it: `.backward(gradient)` is outside of what it reads
# ---
import torch
x = torch.tensor(2.0, requires_grad=True)
y = x**2
if y > 1:
    z = y*3
    z.backward()
# error 6:5 whether `.backward()` is called depends on the inputs
# ---
import torch
x = torch.tensor(2.0, requires_grad=True)
y = x**2
while y > 1:
    y = y/2
    y.backward()
# error 6:5 whether `.backward()` is called depends on the inputs
# ---
class Shape:
    @property
    def area(self):
        return 3.0
x = 2.0
y = Shape().area * x
# error 2:5 Tapedeck reads Python but does not run it: `@property` is outside of what it reads
# ---
@property
x = 2.0
# error 2:1 the word `def` is missing before `x`
# ---
from torch import optim
x = 2.0
opt = optim.Adam([x])
y = opt * 2
# error 4:5 Tapedeck cannot compute with `torch.optim.Adam`: it changes the inputs behind the reverse pass, and Tapedeck shows one pass
# ---
x = 5.0
y = x^2
# error 2:5 Tapedeck reads Python but does not run it: `^` is outside of what it reads
# ---
x = float(input("x? "))
y = x*2
# error 1:11 Tapedeck reads Python but does not run it: `input` is outside of what it reads
# ---
def f(**named):
    return named['a']
x = 2.0
y = f(a=x)
# error 1:7 Tapedeck reads Python but does not run it: `**named` is outside of what it reads
# ---
x = 2.0
y = x.__class__(3.0)
# error 2:5 Tapedeck reads Python but does not run it: `__class__` is outside of what it reads
# ---
import foo as math
x = 2.0
y = math.sin(x)
# error 3:5 Tapedeck cannot compute with `foo.sin`: Tapedeck does not know that module
