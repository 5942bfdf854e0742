# Signs as they are printed in books.
α = 3
β₂ = 0.5
y = α × β₂⁻¹ − if(α ≠ 3, 1, if(α ≤ 3, α², 0)) + 2π·√(α + 1) ÷ 4
# expect y = 0.14159265358979312
# expect dy/dα = -3.607300918301276
# expect dy/dβ2 = -12.0
