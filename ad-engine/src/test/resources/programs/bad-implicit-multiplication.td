y = x z
w = (x) 2
v = x (z, 2) + x()
u = 2(x)3
t = 3sin x
s = x * * 2
r = 1.2.3
q = [1, 2][1]
p = 1_000
n = [1 (2)]
m = [1, 2](3)
l = x sin
# error 1:5 an operator is missing between `x` and `z`
# error 2:7 an operator is missing between `)` and `2`
# error 3:5 `x` is not known
# error 3:16 `x` is not known
# error 4:8 an operator is missing between `)` and `3`
# error 5:6 `sin` is a function: its argument goes in parentheses
# error 6:9 a value is missing between `*` and `*`
# error 7:5 an operator is missing between `1.2` and `.3`
# error 8:10 an operator is missing between `]` and `[`
# error 9:5 the digits of a number stand together, without `_`
# error 10:6 a comma is missing between `1` and `(`
# error 11:10 an operator is missing between `]` and `(`
# error 12:5 an operator is missing between `x` and `sin`
