x = 2
while x > 1 { x = x*x }
# run error 2:1 this records more than 100,000 nodes
