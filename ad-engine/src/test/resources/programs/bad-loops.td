y = 1*1
for k = 1 { y = y*k }
while y { y = y + 1 }
for k = 1..2
z = y
# error 2:9 `..` and the last number are missing here
# error 3:7 a condition compares two values
# error 4:1 `{` is missing after `for`
