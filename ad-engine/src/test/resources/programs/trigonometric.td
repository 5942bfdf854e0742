x = 0.7
y = sin(x) + cos(x)*tan(x) - asin(x)*acos(x) + atan(x)
# expect y = 1.2824110771326843196
# expect dy/dx = 2.1728178451094727974
