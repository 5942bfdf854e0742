# How other languages set and define.
let f(x) = x^2
function g(x) = x^2
x := 3
h(x) := x^2
y = x^2
# error 2:1 a function is defined without the word `let`
# error 3:1 a function is defined without the word `function`
# error 4:3 `:=` is written `=` here
# error 5:6 `:=` is written `=` here
