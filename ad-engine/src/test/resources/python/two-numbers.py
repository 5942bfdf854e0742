# Two numbers that go many ways and meet in one; the numbers are those that micrograd's own page
# gives for the same arithmetic.
from micrograd.engine import Value

left = Value(-4.0)
right = Value(2.0)
first = left + right
second = left * right + right**3
first += first + 1
first += 1 + first + (-left)
second += second * 2 + (right + left).relu()
second += 3 * second + (right - left).relu()
gap = first - second
square = gap**2
total = square / 2.0
total += 10.0 / square
print(f'{total.data:.4f}')  # 24.7041
total.backward()
print(f'{left.grad:.4f}')  # 138.8338
print(f'{right.grad:.4f}')  # 645.5773
# expect total = 24.70408163265306
# expect dtotal/dleft = 138.83381924198252
# expect dtotal/dright = 645.5772594752186
