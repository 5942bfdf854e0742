# Lists from 0, slices, comprehensions, and what is made of them.
w = [0.5, -1.5, 2.0]
a, b = w[0], w[-1]
tail = w[1:]
powers = [x**k for k, x in enumerate(tail, start=1) if k < 5]
pairs = list(zip(w, reversed(w)))
inner = sum(p * q for p, q in pairs)
biggest = max(w) + min(tail) - abs(w[1])
pick = lambda values, i=0: values[i]
stack = []
for value in powers:
    stack.append(value * a)
stack += [b]
y = inner + biggest * pick(stack) + pick(stack, i=2) // 1.5 + 1_000 * pick(tail) % 7
# expect y = 11.0
# expect dy/dw[0] = 5.5
# expect dy/dw[1] = 995.0
# expect dy/dw[2] = 0.25
