# Formulas pasted from LaTeX.
x = 0.5
x_1 = 2
\theta = 3
\[ y = \frac{x^{2}}{2} + \sin\left(x\right) + x_{1} \cdot \sqrt{x} + \ln(x_1) \]
$u = e^{-x^2/2} \times \exp(\theta) + \sqrt[3]{x_{1}} + \sin^{2}(x) + \left|x - 1\right|$
$$ v = \frac{1}{1 + e^{-\theta}} + \pi x_1^{2} - \dfrac{\theta}{2} $$
if \theta \geq 3 { w = 2x } else { w = x \cdot x }
# hint 7:36 `\pi x_1^{2}` is read as \pi*x_1^{2}
# expect y = 2.7117862815372433
# expect dy/dx = 2.7917961242634677
# expect dy/dx_1 = 1.2071067811865475
# expect dy/dtheta = 0.0
# expect u = 19.715194018422444
# expect du/dx = -9.021241075922925
# expect du/dx_1 = 0.20998684164914552
# expect du/dtheta = 17.725424121461643
# expect v = 12.018944741181606
# expect dv/dx = 0.0
# expect dv/dx_1 = 12.566370614359172
# expect dv/dtheta = -0.4548233402690879
# expect w = 1.0
# expect dw/dx = 2.0
# expect dw/dx_1 = 0.0
# expect dw/dtheta = 0.0
