# Functions by all of their names.
import numpy as np
from math import exp, pi, sqrt
import torch

x = 0.7
y = np.log(x) + exp(-x) * sqrt(x) + np.arctan(x) + torch.sigmoid(x) + np.maximum(x, 0.5)
y = y + np.square(x) + torch.clamp(x, 0.0, 0.5) + pow(x, 3) - np.power(2, x) + pi * x
y = y + torch.special.expit(x) + np.log2(x) + np.linalg.norm([x, 2 * x])
# expect y = 5.664184114453841
# expect dy/dx = 12.60706415211214
