# As written on a blackboard.
x₁ = 2
θ = 0.25
y = 2x₁² − √x₁ · 3(θ + 1) ÷ π + 2sin(θ)³
# expect y = 6.3421934660755434306
# expect dy/dx1 = 7.5779767268013565299
# expect dy/dθ = -0.99463914498042325758
