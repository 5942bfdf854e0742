y = mean(1, 2) + norm() + softmax(1, 2) + len(1, 2) + dot([1])
z = atan2(1) + pow(2) + min() + log(1, 2, 3) + sin(1, 2) + hypot(1, 2, 3)
w = transpose() + logsumexp(1, 2) + prod() + sum(1, 2)
# error 1:5 `mean` takes 1 argument, but gets 2
# error 1:18 `norm` takes 1 argument, but gets none
# error 1:27 `softmax` takes 1 argument, but gets 2
# error 1:43 `len` takes 1 argument, but gets 2
# error 1:55 `dot` takes 2 arguments, but gets 1
# error 2:5 `atan2` takes 2 arguments, but gets 1
# error 2:16 `pow` takes 2 arguments, but gets 1
# error 2:25 `min` takes 2 arguments, but gets none
# error 2:33 `log` takes 1 argument, but gets 3
# error 2:48 `sin` takes 1 argument, but gets 2
# error 2:60 `hypot` takes 2 arguments, but gets 3
# error 3:5 `transpose` takes 1 argument, but gets none
# error 3:19 `logsumexp` takes 1 argument, but gets 2
# error 3:37 `prod` takes 1 argument, but gets none
# error 3:46 `sum` takes 1 argument, but gets 2
