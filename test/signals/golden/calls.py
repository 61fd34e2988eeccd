# Calls of every kind: positional, keywords, *args, **kwargs, methods, __call__, __init__, built-in functions.

class Point:
    kind = 'point'

    def __init__(self, x, y=2):
        self.x = x
        self.y = y

    def __call__(self, *args):
        return args

    def move(self, dx, *, dy=0):
        self.x += dx
        self.y += dy
        return self

    @classmethod
    def origin(cls):
        return cls(0, 0)

    @staticmethod
    def fixed(a, b=5):
        return a + b


def collect(a, b=1, *args, c=3, **kwargs):
    return a, b, args, c, sorted(kwargs)


def positional():
    return collect(1), collect(1, 2, 3)


def keywords():
    return collect(1, c=4, d=5), dict(a=1, b=2)


def stars():
    args = (7, 8)
    kw = {'z': 1}
    return collect(*args), collect(*args, *args, **kw), collect(0, **kw, **{'y': 2}), max(*args), dict(**kw)


def methods():
    p = Point(1)
    bound = p.move
    bound(2)
    p.move(1, dy=3).move(0)
    Point.move(p, 1)
    return p.x, p.y, p(1, 2), Point.origin().x, p.fixed(1), Point.fixed(1, b=2)


def wrong():
    try:
        collect()
    except TypeError as e:
        out(e.args)
    try:
        positional(1)
    except TypeError as e:
        out(e.args)
    try:
        (5)(1)
    except TypeError as e:
        out(e.args)


a = positional()
b = keywords()
c = stars()
d = methods()
wrong()
