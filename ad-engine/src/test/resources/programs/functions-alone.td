# Functions with nothing to differentiate by get inputs.
f(x) = x^2
# expect f = 1
# expect df/dx = 2
# hint 2:1 `f` is evaluated with its parameters as inputs
# --- a start value of its own
f(x, b) = x^2 + b
x = 3
# expect f = 10
# expect df/dx = 6
# expect df/db = 1
# hint 1:1 `f` is evaluated with its parameters as inputs
# --- what another function calls is not evaluated by itself
g(a) = 2*a
f(b) = g(b) + 1
# expect f = 3
# expect df/db = 2
# hint 2:1 `f` is evaluated with its parameters as inputs
# --- two of them at the same input
f(x) = x^2
h(x) = 3*x
# expect f = 1
# expect h = 3
# expect df/dx = 2
# expect dh/dx = 3
# hint 1:1 `f` is evaluated with its parameters as inputs
# hint 2:1 `h` is evaluated with its parameters as inputs
# --- by numbers
f(a, b) = a*b
f(2, 3)
# expect y = 6
# expect dy/da = 3
# expect dy/db = 2
# hint 2:1 `a, b`, the parameters of `f`, are inputs here
# --- by a vector
f(x) = sum(x^2)
y = f([1, 2])
# expect y = 5
# expect dy/dx[1] = 2
# expect dy/dx[2] = 4
# hint 2:5 `x`, the parameter of `f`, is an input here
# --- by a constant, which opts out
const c = 2
f(x) = x^2
y = f(c)
# expect y = 4
# hint 3:1 no input reaches this: there is nothing to differentiate by
# --- by two calls, between which the name cannot choose
f(x) = x^2
y = f(2)
z = f(3)
# expect y = 4
# expect z = 9
# hint 3:1 no input reaches this: there is nothing to differentiate by
# --- beside an input
f(x) = x^2
a = 2
y = a*f(3)
# expect y = 18
# expect dy/da = 9
# --- the name of the parameter is another's
f(x) = x^2
x = f(3)
# expect x = 9
# hint 2:1 no input reaches this: there is nothing to differentiate by
