# Unpacking and displays: stars in assignments, calls and displays, swaps, slices, chained comparisons.

class Pair:
    def __iter__(self):
        yield 1
        yield 2


def targets():
    a, b = Pair()
    c, *d = Pair()
    *e, (f, g) = 1, 2, (3, 4)
    a, b = b, a
    a, b, c = c, b, a
    [h, i] = 'hi'
    return a, b, c, d, e, f, g, h, i


def wrong():
    try:
        a, b, c = Pair()
    except ValueError as e:
        out(e.args)
    try:
        a, *b, c = [1]
    except ValueError as e:
        out(e.args)


def displays():
    p = [1, 2]
    q = {'k': 1}
    return [*p, *Pair()], (*p, 3), {*p, 4}, {**q, 'z': 2}, [*p][::-1], p[0:1]


def comparisons(x):
    return 1 < x < 3, 1 < x != 2 < 9, x is None, x is not None, x not in (1, 2)


def deletions():
    x = [1, 2, 3]
    y = {'a': 1}
    del x[0], y['a']
    del x[:1]
    z = x
    del z
    return x, y


def augmented():
    x = [1]
    y = {'n': 1}
    x += [2]
    x[0] *= 5
    y['n'] -= 1
    n = 7
    n //= 2; n **= 2; n %= 5; n <<= 2; n >>= 1; n |= 1; n &= 7; n ^= 2; n /= 1
    return x, y, n


a = targets()
wrong()
b = displays()
c = comparisons(2), comparisons(5)
d = deletions()
e = augmented()
