# A training loop: one pass of it is shown.
import torch
w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
for epoch in range(10):
    optimizer.zero_grad()
    loss = (w*2 - 3)**2
    loss.backward()
    optimizer.step()
    print(f"epoch {epoch}: {loss.item():.3f}")
# hint 8:5 the reverse pass begins at this `.backward()`; what stands behind it is not read
# expect loss = 1.0
# expect dloss/dw = -4.0
# ---
# An input by requires_grad_() is one by its name.
import torch
x = torch.tensor(2.0)
x.requires_grad_()
y = x**2
y.backward()
# expect y = 4.0
# expect dy/dx = 4.0
# ---
# The same of a vector, and by its attribute.
import torch
x = torch.tensor([3.0, 1.0])
x.requires_grad_()
w = torch.tensor([2.0, 0.5])
w.requires_grad = True
y = (x*w).sum()
y.backward()
# expect y = 6.5
# expect dy/dx[0] = 2.0
# expect dy/dx[1] = 0.5
# expect dy/dw[0] = 3.0
# expect dy/dw[1] = 1.0
# ---
# requires_grad=False makes no input; the numbers at the top are.
import torch
x = torch.tensor(3.0, requires_grad=False)
y = x*x
# expect y = 9.0
# expect dy/dx = 6.0
# ---
# Several names at once.
x, y = 2.0, 3.0
a = b = 0.5
z = x*y + a*a - b
# expect z = 5.75
# expect dz/dx = 3.0
# expect dz/dy = 2.0
# expect dz/da = 1.0
# expect dz/db = -1.0
# ---
# Nothing but what is printed is computed.
import math
def sigmoid(x):
    return 1 / (1 + math.exp(-x))
print("sigmoid:", sigmoid(0.0))
# expect y = 0.5
# expect dy/dx = 0.25
# ---
# Several values are printed.
def f(x):
    return x**2
print(f(3.0), f(4.0))
# expect y1 = 9.0
# expect dy1/dx = 6.0
# expect dy1/dx′ = 0.0
# expect y2 = 16.0
# expect dy2/dx = 0.0
# expect dy2/dx′ = 8.0
# ---
# A decorator of the text makes another function; one that only makes Python faster makes none.
import functools
def double(f):
    return lambda x: 2*f(x)
@double
def g(x):
    return x*x
@functools.lru_cache(maxsize=None)
def h(x):
    return x + 1
x = 3.0
y = g(x) + h(x)
# expect y = 22.0
# expect dy/dx = 13.0
# ---
# What shows something without its derivative is passed over; an assertion, too, which is said.
import torch
x = torch.tensor(2.0, requires_grad=True)
y = x**2
with torch.no_grad():
    print(y)
assert y.item() == 4.0, "not four"
y.backward()
assert x.grad == 4.0
# hint 7:1 `assert` is passed over
# expect y = 4.0
# expect dy/dx = 4.0
