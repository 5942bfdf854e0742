# Names that Python tells apart are not drawn alike.
x1 = 2.0
x_1 = 3.0
y1 = x1*x_1
y_1 = x1 + x_1
# hint 3:7 `x_1` and `x1` are two names in Python, and drawn alike
# hint 5:1 `y_1` and `y1` are two names in Python, and drawn alike
# expect y1 = 6.0
# expect dy1/dx1 = 3.0
# expect dy1/dx_1′ = 2.0
# expect y_1 = 5.0
# expect dy_1/dx1 = 1.0
# expect dy_1/dx_1′ = 1.0
# ---
import torch
theta = torch.tensor(0.5, requires_grad=True)
θ = torch.tensor(0.25, requires_grad=True)
loss = theta*θ
loss.backward()
# hint 3:5 `θ` and `theta` are two names in Python, and drawn alike
# expect loss = 0.125
# expect dloss/dtheta = 0.25
# expect dloss/dθ′ = 0.5
