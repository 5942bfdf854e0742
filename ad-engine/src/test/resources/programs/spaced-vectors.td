# A sign with a space before it only may begin another element.
x = [1 -2]
y = sum(x)
# expect y = -1
# expect dy/dx[1] = 1
# hint 2:6 `1 - 2` is one element here
# --- of names, in a row
W = [[a -b], [3]]
y = sum(W)
# expect y = 3
# expect dy/da = 1
# expect dy/db = -1
# hint 1:7 `a - b` is one element here
# hint 1:7 `a` is not set, so it is an input that starts at 1
# hint 1:10 `b` is not set, so it is an input that starts at 1
# --- no doubt in these
x = [1 - 2, 3-1, (4 -1), -2]
y = sum(x)
# expect y = 2
# expect dy/dx[1] = 1
# expect dy/dx[2] = 1
# expect dy/dx[3] = 1
# expect dy/dx[4] = 1
