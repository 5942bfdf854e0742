# What other languages and blackboards write otherwise gets one message.
x <- 3
y = x
# error 2:3 `<-` is written `=` here
# ---
x = 0x1F
# error 1:5 `0x1F` is no decimal number
# ---
x = {1, 2, 3}
y = sum(x)
# error 1:5 `{` can only stand after `for`, `while`, `if` or `else`
# ---
Let x = 2
y = x
# error 1:1 a value is set without the word `Let`
# ---
s = 0
for i in 1:3 { s = s + i }
# error 2:5 `for` needs a name, `=` and a range
# ---
x = [1, 2]
y = x.sum()
# error 2:6 the character `.` has no meaning here
# ---
x = 45°
y = sin(x)
# error 1:7 the character `°` has no meaning here
