# A text that brings its own class of numbers, as one writes it in class.
class Number:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._parents = set(parents)

    def __add__(self, other):
        out = Number(self.data + other.data, (self, other))
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out

    def __mul__(self, other):
        return Number(self.data * other.data, (self, other))

    def backward(self):
        order = []
        for node in reversed(order):
            node._backward()

a = Number(3.0)
b = Number(-2.0)
c = a * b + a
c.backward()
# expect c = -3.0
# expect dc/da = -1.0
# expect dc/db = 3.0
# hint 2:7 Tapedeck's own numbers stand in for the class `Number`
