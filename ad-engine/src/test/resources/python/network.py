# A network of plain classes: two layers, one example after another, and a squared error.
from micrograd.engine import Value


class Unit:
    """A weighted sum, squashed."""

    def __init__(self, weights, bias):
        self.w = [Value(each) for each in weights]
        self.b = Value(bias)

    def __call__(self, x):
        act = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return act.tanh()

    def parameters(self):
        return self.w + [self.b]


class Row:
    def __init__(self, rows):
        self.units = [Unit(row[:-1], row[-1]) for row in rows]

    def __call__(self, x):
        outs = [unit(x) for unit in self.units]
        return outs[0] if len(outs) == 1 else outs

    def parameters(self):
        return [p for unit in self.units for p in unit.parameters()]


class Net:
    def __init__(self, *layers):
        self.rows = [Row(layer) for layer in layers]

    def __call__(self, x):
        for row in self.rows:
            x = row(x)
        return x

    def parameters(self):
        return [p for row in self.rows for p in row.parameters()]


net = Net([[0.5, -0.25, 0.1], [0.75, 0.2, -0.3]], [[1.5, -0.5, 0.05]])
points = [[2.0, -1.0], [0.5, 1.0]]
wanted = [1.0, -1.0]
rate = 0.1
for round in range(3):
    found = [net(point) for point in points]
    loss = sum((y - t)**2 for t, y in zip(wanted, found))
    for p in net.parameters():
        p.grad = 0.0
    loss.backward()
    for p in net.parameters():
        p.data += -rate * p.grad
# expect loss = 1.1957235508455415
# expect dloss/dw[0,0,0] = 1.4240519106380227
# expect dloss/dw[0,0,1] = 3.2262154216794756
# expect dloss/db[0,0] = 3.0749707815181035
# expect dloss/dw[0,1,0] = -0.40249294061209023
# expect dloss/dw[0,1,1] = -1.0292463546317068
# expect dloss/db[0,1] = -0.9395421652686962
# expect dloss/dw[1,0,0] = 0.024749673833568964
# expect dloss/dw[1,0,1] = 0.40645683369670255
# expect dloss/db[1,0] = 1.9078750096458301
# hint 54:5 the reverse pass begins at this `.backward()`; what stands behind it is not read
