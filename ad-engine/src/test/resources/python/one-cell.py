# A cell of a notebook whose imports stand in another one.
a = Value(-3.0)
b = torch.tensor(2.0, requires_grad=True)
y = np.exp(a + b) * math.pi
y.backward()
# expect y = 1.1557273497909217
# expect dy/da = 1.1557273497909217
# expect dy/db = 1.1557273497909217
