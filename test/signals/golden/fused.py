# Instructions that a loop may run two at a time, and locals, constants and jumps between them.

def sums(n):
    a = 0
    b = 1
    for i in range(n):
        a = a + b
        b = a
        a += i
        if a < b:
            b = 2
        c = d = a
    while a > 0:
        a = a - b
        a
    return a, b, c, d


def texts(s):
    t = ''
    for c in s:
        t += c
        t = t + '.'
    return t


def lists(x):
    y = x
    y += x
    z = y + x
    if z == x:
        return y
    if z != x:
        pass
    return z


def missing(flag):
    if flag:
        v = 1
    w = flag
    return w, v


def late(x):
    y = x
    return x + z, y
    z = y


a = sums(3)
b = texts('xy')
c = lists([1])
d = missing(1)
for f in (missing, late):
    try:
        f(0)
    except UnboundLocalError as e:
        out(e.args)
