# The four operations and powers, from left to right.
a = 3
b = 0.5
y = a - b - 2*a/b/4 + b^a^b
# expect y = -0.19897625606907154897
# expect dy/da = -0.060233152074848881434
# expect dy/db = 5.64573955121807892
