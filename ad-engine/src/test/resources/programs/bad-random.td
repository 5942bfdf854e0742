# The numbers of randn are inputs, whose names are known beforehand.
n = 2
const m = 2
m = m*n
const s = 1.5
W = randn(n, 1)
V = randn(2, m, 1)
U = randn(2, 0, 1)
T = randn(s, 1)
S = randn(2, s)
R = randn(1000, 1000, 1)
Q = randn(2)
P = randn(-1, 2, 1)
f(k) = sum(randn(k, 1))
for k = 1..2 { O = sum(randn(k, 1)) }
y = n*2
# error 6:11 `randn` takes numbers that are known before the program runs
# error 7:14 `randn` takes numbers that are known before the program runs
# error 8:14 rows and columns are whole numbers from 1 on, and this is 0
# error 9:11 rows and columns are whole numbers from 1 on, and this is 1.5
# error 10:14 the seed of `randn` is a whole number, and this is 1.5
# error 11:5 this makes more than 100,000 numbers
# error 12:5 `randn` takes rows, columns and a seed
# error 13:11 rows and columns are whole numbers from 1 on, and this is -1
# error 14:18 `randn` takes numbers that are known before the program runs
# error 15:30 `randn` takes numbers that are known before the program runs
