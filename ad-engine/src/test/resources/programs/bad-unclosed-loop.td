y = 1*1
while y < 3 { y + 1
# error 2:13 `}` is missing for the `{` at 2:13
# error 2:15 the value of this line is not used
