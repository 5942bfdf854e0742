x = 1.5
s = 0*x
for i = 1..3 {
  for k = i..3 {
    s = s + x^i/k
  }
}
# expect s = 5.75
# expect ds/dx = 6.5833333333333333333
