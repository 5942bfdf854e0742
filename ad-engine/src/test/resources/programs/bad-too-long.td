# A loop without end that records nothing.
x = 1
while x > 0 { const c = 3 }
y = x*2
# run error 3:1 this runs for too long
# ---
# Sums inside sums.
x = 1.5
y = sum(i = 1..1000, sum(k = 1..1000, x^k))
# run error 3:5 this records more than 100,000 nodes
# ---
# Matrices of which each is small.
W = randn(300, 300, 1)
y = sum(W @ W)
# run error 3:9 this records more than 100,000 nodes
# ---
# Calls that call and call.
f(a) = a*a + a - a*a + 1 - 1
g(a) = f(f(f(f(f(f(f(f(f(f(a))))))))))
h(a) = g(g(g(g(g(g(g(g(g(g(a))))))))))
p(a) = h(h(h(h(h(h(h(h(h(h(a))))))))))
q(a) = p(p(p(p(p(p(p(p(p(p(a))))))))))
x = 0.1
y = q(q(q(x)))
# run error 2:8 this records more than 100,000 nodes
