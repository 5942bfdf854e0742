a = 1.5
b = -2.5
y = atan2(a, b) * hypot(a, b) + pow(a, b) + 3*max(a, b) - min(a, b)
# expect y = 14.94654513288489531
# expect dy/da = 2.8759873386335375818
# expect dy/db = -3.5978451665273362551
