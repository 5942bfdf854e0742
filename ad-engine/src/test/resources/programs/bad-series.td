x = [1, 2]
y = sum(i = 1, x[i])
z = mean(i = 1..2, x[i])
w = sum(i = 1..2)
v = prod(1..2, x)
u = sum(i = 1..2, x[i]
t = sum(2 = 1..3, 2)
# error 2:5 `sum` takes a range, a comma and a term here
# error 3:5 `mean` takes no range; `sum` and `prod` do
# error 4:5 `sum` takes a range, a comma and a term here
# error 5:11 `..` can only stand between the ends of a range
# error 6:8 `)` is missing for the `(` at 6:8
# error 7:11 only a single name can stand on the left of `=`
