# What is typeset alike is one name, in the spelling that comes first.
θ = 2
x_1 = 3
ŷ = 4
x̄ = 5
W1 = 6
y = theta*x₁ + x1
z = ŷ*x̄ + W_1
λ_max = 7
w = lambda_max^2 + µ*μ*mu
# hint 10:20 `µ` is not set, so it is an input that starts at 1
# expect y = 9
# expect dy/dθ = 3
# expect dy/dx_1 = 3
# expect dy/dŷ = 0
# expect dy/dx̄ = 0
# expect dy/dW1 = 0
# expect dy/dλ_max = 0
# expect dy/dµ = 0
# expect z = 26
# expect dz/dθ = 0
# expect dz/dx_1 = 0
# expect dz/dŷ = 5
# expect dz/dx̄ = 4
# expect dz/dW1 = 1
# expect dz/dλ_max = 0
# expect dz/dµ = 0
# expect w = 50
# expect dw/dθ = 0
# expect dw/dx_1 = 0
# expect dw/dŷ = 0
# expect dw/dx̄ = 0
# expect dw/dW1 = 0
# expect dw/dλ_max = 14
# expect dw/dµ = 3
# ---
y = PI*2 + Pi
# hint 1:5 `PI` is not set, so it is an input that starts at 1
# hint 1:12 `Pi` is not set, so it is an input that starts at 1
# expect y = 3
# expect dy/dPI = 2
# expect dy/dPi = 1
# ---
y = max(1,000, 2)
# hint 1:1 no input reaches this: there is nothing to differentiate by
# hint 1:9 `1,000` is read as two numbers
# expect y = 2
