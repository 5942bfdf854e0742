# What takes a matrix takes all of its elements; a matrix is made of rows.
u = [1, 2]
v = [3, -4]
W = [u, v]
a = sum(W) + 10prod(W) + 100mean(W) + 1000max(W) + 10000min(W)
b = norm(W)^2 + len(W) + logsumexp(0*W)
c = sum(transpose(W)[2]) + softmax(0*W[1])[2]
# expect a = -37188.0
# expect da/du[1] = -214.0
# expect da/du[2] = -94.0
# expect da/dv[1] = 946.0
# expect da/dv[2] = 10086.0
# expect b = 33.38629436111989
# expect db/du[1] = 2.0
# expect db/du[2] = 4.0
# expect db/dv[1] = 6.0
# expect db/dv[2] = -8.0
# expect c = -1.5
# expect dc/du[1] = 0.0
# expect dc/du[2] = 1.0
# expect dc/dv[1] = 0.0
# expect dc/dv[2] = 1.0
# convention max is not differentiable at a tie; 1/2 each is taken
# convention max is not differentiable at a tie; 1/3 each is taken
# convention max is not differentiable at a tie; 1/4 each is taken
