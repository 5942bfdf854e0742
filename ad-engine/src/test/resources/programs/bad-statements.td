a + 1
const c = a
2 = a
y == a
w = 3 4
# error 1:1 the value of this line is not used
# error 2:11 `a` is not a constant
# error 3:3 only a single name can stand on the left of `=`
# error 4:3 `==` does not set a value
# error 5:5 an operator is missing between `3` and `4`
