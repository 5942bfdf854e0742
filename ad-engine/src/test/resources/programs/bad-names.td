sin = 3
if = 2
for = 3
while = 4
const = 4
const cos = 1
tan[1] = 2
y = x*2
# error 1:1 `sin` is a function
# error 2:1 `if` is a word of the language and no name
# error 3:1 `for` is a word of the language and no name
# error 4:1 `while` is a word of the language and no name
# error 5:7 `const` needs a name, `=` and a number
# error 6:7 `cos` is a function
# error 7:1 `tan` is a function
