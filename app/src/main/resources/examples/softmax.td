# softmax and cross-entropy: gradient p - t
z = [2, 1, -1]
const t = [0, 1, 0]
p = softmax(z)
L = -dot(t, ln(p))
