y = x z
w = (x)(z)
v = 2 x
u = 2(x)3
t = 3sin x
s = x ** 2
r = 1.2.3
q = [1, 2][1]
# error 1:5 an operator is missing between `x` and `z`
# error 2:7 an operator is missing between `)` and `(`
# error 3:5 an operator is missing between `2` and `x`
# error 4:8 an operator is missing between `)` and `3`
# error 5:6 `sin` is a function: its argument goes in parentheses
# error 6:8 a value is missing between `*` and `*`
# error 7:5 an operator is missing between `1.2` and `.3`
# error 8:10 an operator is missing between `]` and `[`
