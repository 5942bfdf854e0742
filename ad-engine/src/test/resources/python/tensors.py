# Vectors and matrices by the names of PyTorch and NumPy.
import torch
import torch.nn.functional as F

x = torch.tensor([1.0, -2.0], requires_grad=True)
W = torch.nn.Parameter(torch.tensor([[0.5, 0.25], [-0.5, 1.0], [0.1, 0.2]]))
h = F.relu(W @ x + 0.5)
p = torch.softmax(W.T @ h, dim=0)
loss = -torch.log(p[1]) + (x**2).sum() / 4 + torch.dot(x, x).mean() * W[0, 1] + h[0:2].sum()
loss.backward()
# expect loss = 3.7470246729486956
# expect dloss/dx[0] = 1.5605159795777879
# expect dloss/dx[1] = -1.727635398851687
# expect dloss/dW[0,0] = 1.3946694320290516
# expect dloss/dW[0,1] = 2.4737740906279315
# expect dloss/dW[1,0] = 0.0
# expect dloss/dW[1,1] = 0.0
# expect dloss/dW[2,0] = 0.052622590937206795
# expect dloss/dW[2,1] = 2.9291993974219016e-17
