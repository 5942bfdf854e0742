x = 0.375
y = exp(x)*expm1(x) + ln(x) - log(x)*log10(x) + log2(x)/log1p(x)
# expect y = -5.1800866459433160782
# expect dy/dx = 29.946158498879542192
