# Loops: for, while, else, break and continue out of nested blocks, iterators in Python.

class Up:
    def __init__(self, n):
        self.i = 0
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i


def fors():
    total = 0
    for x in Up(3):
        if x == 2:
            continue
        total += x
    else:
        total += 100
    for x in Up(3):
        if x > 1:
            break
    else:
        out('not here')
    return total, x


def whiles():
    n = 3
    while n:
        n -= 1
        if n == 1:
            continue
        if n < 0:
            break
    else:
        out('else')
    while True:
        if n > 1:
            break
        n += 1
    return n


def in_blocks():
    for x in [1, 2, 3]:
        try:
            if x == 1:
                continue
            if x == 3:
                break
        except ValueError:
            pass
        while x:
            x -= 1
            if x:
                continue
            break


def members():
    return 2 in Up(3), list(Up(2)), dict(zip(Up(2), 'ab')), [i for i, x in enumerate(Up(1))]


a = fors()
b = whiles()
in_blocks()
c = members()
