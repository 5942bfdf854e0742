x = 2.0
y = x * hieght
# error 2:9 `hieght` is not set
# ---
x = [1.0, 2.0]
y = x[2]
# error 2:7 there is no element 2: 2 elements are counted from 0
# ---
def f(x):
    return f(x - 1) * x
y = f(2.0)
# error 2:12 `f` is called inside itself too often
# ---
x = 1.0
for k in range(10**8):
    x = x + k
# error 2:1 this runs for too long
# ---
from micrograd.engine import Value
a = Value(2.0)
b = a.data * a
# error 3:5 here a number without its derivative (`.data`, `.item()`, `.detach()`) is computed with
# ---
from micrograd.engine import Value
a = Value(2.0)
b = a.grad * a
# error 3:5 Tapedeck cannot compute with `.grad`: derivatives are what the reverse pass shows, behind the program
# ---
x = 2.0
for k in range(5):
    if x > 1:
        break
    x = x * 2
# error 3:5 whether this `break` is reached depends on the inputs, which Tapedeck cannot follow
# ---
x = 3.0
if x > 2:
    parts = [x]
else:
    parts = [x, x]
y = parts[0]
# error 6:5 Tapedeck cannot compute with `parts`: what it stands for depends on the inputs, and only numbers may do so
# ---
def f(a, b=1.0):
    return a + b
x = 2.0
y = f(x, c=2.0) + f()
# error 4:5 `f` has no parameter `c`
# ---
y = 1 / 0
# error 1:5 this divides by 0, which Python refuses
# ---
import numpy as np
v = np.array([1.0, 2.0]) + np.array([1.0, 2.0, 3.0])
# error 2:5 `+` does not fit: the left side has shape (2), the right side (3)
# ---
print('hello')
# error 1:1 no number is computed of the inputs yet
# ---
x = 2.0
if x > 3:
    w = x * x
y = w + 1
# run error 4:5 `w` has no value here: what sets it did not run
# ---
x = 5.0
y = sin(x)
# error 2:5 `sin` is not set
# ---
import torch
x = torch.tensor(2.0, requires_grad=True)
z = (x**2).detach() * x
z.backward()
# error 3:5 here a number without its derivative (`.data`, `.item()`, `.detach()`) is computed with
# ---
x = 2.0
y = pow(x, 3, 5)
# error 2:5 `pow` takes fewer arguments
# ---
import numpy as np
x = np.array([3.0, 4.0])
y = np.linalg.norm(x, 1)
# error 3:5 Tapedeck reads Python but does not run it: `ord` is outside of what it reads
# ---
import numpy as np
x = np.array([3.0, -4.0])
y = np.max(x, 0)
# error 3:5 Tapedeck reads Python but does not run it: `dim` is outside of what it reads
# ---
import numpy as np
x = np.array([3.0, -4.0])
y = np.amin(x, 0)
# error 3:5 Tapedeck reads Python but does not run it: `dim` is outside of what it reads
# ---
import torch.nn.functional as F
x = 0.5
y = F.gelu(x, 1)
# error 3:5 `gelu` takes fewer arguments
# ---
x = 2.0
y = x > 1
# error 2:1 no number is computed of the inputs yet
