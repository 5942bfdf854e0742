# Statements end with their line or with a semicolon; empty lines and remarks count for nothing.

x = 3; z = 2   # two inputs; this is a remark;
;;
y = x*z;       # the product
# expect y = 6.0
# expect dy/dx = 2.0
# expect dy/dz = 3.0
