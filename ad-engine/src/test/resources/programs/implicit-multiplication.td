# A number directly before a name, a function or a parenthesis multiplies.
x = 2
a = 0.5
y = 2x + 3(x + a) - 4sin(x)^2 - 2√x + 0.5x^2 - 1/2a
# hint 4:50 `/2a` divides by 2 and then multiplies
# expect y = 7.1142856335265865
# expect dy/dx = 9.320103200045166
# expect dy/da = 2.5
