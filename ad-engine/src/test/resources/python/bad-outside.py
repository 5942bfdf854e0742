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
