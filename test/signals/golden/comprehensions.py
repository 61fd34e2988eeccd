# Comprehensions and generator expressions: conditions, nesting, closures, in every display.

def lists():
    return [x * 2 for x in range(3) if x], [(a, b) for a in (1, 2) for b in (3,) if a != b]


def sets():
    return sorted({x % 2 for x in (1, 2, 3)}), {k: v for k, v in [('a', 1), ('b', 2)] if v > 1}


def closures():
    n = 5
    return [n + x for x in (1, 2)], [f() for f in [lambda: i for i in (1, 2)]]


def lazily():
    g = (x for x in [1, 2, 3] if x > 1)
    return next(g), list(g), tuple(y for y in ())


def failing():
    try:
        return [1 // x for x in (1, 0)]
    except ZeroDivisionError:
        return 'failed'


a = lists()
b = sets()
c = closures()
d = lazily()
e = failing()
