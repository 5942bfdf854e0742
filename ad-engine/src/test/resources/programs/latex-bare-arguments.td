# Arguments without brackets, as books set them.
x = 0.5
\omega = 2
y = \sin x + \cos^2 x - \tan^{2} \omega x \cdot \ln x^2
z = \sqrt x + \sqrt2 - \sin 2x \cos\frac{x}{2} + \frac1x + \frac 1 {x+1} + \log_{10} x
v = \exp\sqrt{x} - \sin\hat{x}
# hint 4:34 `\omega x` is read as \omega*x
# hint 5:24 `\sin 2x \cos\frac{x}{2}` is read as \sin 2x*\cos\frac{x}{2}
# hint 6:24 `x̂` is not set, so it is an input that starts at 1
# expect y = 4.612059755623941
# expect dy/dx = 19.91716687255125
# expect dy/domega = 7.395782644681954
# expect dy/dx̂ = 0.0
# expect z = 3.671645324872868
# expect dz/dx = -3.811668304100845
# expect dz/domega = 0.0
# expect dz/dx̂ = 0.0
# expect v = 1.186643996839576
# expect dv/dx = 1.434093856548958
# expect dv/domega = 0.0
# expect dv/dx̂ = -0.5403023058681398
# --- elements
x = [1, 2, 4]
W = [[1, 2], [3, 4]]
i = 1
y = x_{i+1} + W_{1,2} + \sum_{k=1}^{2} (x_{k+1} - x_k)^2 \sin x_k
# hint 4:40 `(x_{k+1} - x_k)^2 \sin x_k` is read as (x_{k+1} - x_k)^2*\sin x_k
# expect y = 8.478660692110623
# expect dy/dx[1] = -1.1426396637476532
# expect dy/dx[2] = -2.6188350838755037
# expect dy/dx[3] = 3.637189707302727
# expect dy/dW[1,1] = 0.0
# expect dy/dW[1,2] = 1.0
# expect dy/dW[2,1] = 0.0
# expect dy/dW[2,2] = 0.0
# expect dy/di = 0.0
# --- inverse functions, and quotients and exponents that are none
x = 0.5
d = 2
y = \sin^{-1}(x) + \tan^{-1}\frac{x}{2} + x^{-1} + \frac{d}{x} + 2^{(x+1)/3}
# hint 3:5 `sin` with a raised -1 is read as asin
# hint 3:20 `tan` with a raised -1 is read as atan
# expect y = 8.18279100109826
# expect dy/dx = -10.047958511837116
# expect dy/dd = 2.0
