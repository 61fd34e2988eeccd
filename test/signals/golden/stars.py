# A module's statements: import of everything, deletion, conditions, loops and handlers outside of functions.

from math import *
from operator import *

n = floor(2.5)
del floor
for i in range(2):
    if i:
        continue
    n += i
else:
    n *= 2
while n > 3:
    n -= 1
try:
    raise KeyError(n)
except KeyError as e:
    n = e.args[0]
finally:
    n += 1
with_lambda = (lambda x: x + n)(1)
try:
    gone
except NameError:
    pass
assert n, 'n'
