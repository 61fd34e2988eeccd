# Special methods in Python: arithmetic, comparison, containers, truth, iteration, attributes.

class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Number(self.n + 1)

    def __radd__(self, other):
        return NotImplemented if other is None else Number(9)

    def __iadd__(self, other):
        self.n += other
        return self

    def __neg__(self):
        return Number(-self.n)

    def __lt__(self, other):
        return self.n < other.n

    def __eq__(self, other):
        return self.n == getattr(other, 'n', other)

    def __hash__(self):
        return hash(self.n)

    def __bool__(self):
        return self.n > 0

    def __contains__(self, x):
        return x == self.n

    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return self.n + i

    def __setitem__(self, i, v):
        self.n = v

    def __delitem__(self, i):
        self.n = 0

    def __getattr__(self, name):
        if name == 'lost':
            raise AttributeError(name)
        return name


def arithmetic():
    a = Number(1)
    b = a + 1
    c = 5 + a
    a += 3
    return b.n, c.n, a.n, (-a).n


def comparing():
    a, b = Number(1), Number(2)
    return a < b, a == b, a != b, 2 in b, max(a, b).n


def truth():
    a = Number(1)
    if a:
        out('true')
    if not Number(0):
        out('false')
    while a:
        a.n -= 1
    return a and 1, a or 2


def container():
    a = Number(3)
    a[0] = 5
    x = a[1]
    del a[0]
    first, second = a
    return x, first, second, len(a), [y for y in Number(7)]


def displays():
    a, b = Number(1), Number(1)
    d = {a: 'x', b: 'y'}
    return len(d), d[a], len({a, b, Number(2)}), Number(1) in d


def attributes():
    a = Number(1)
    try:
        a.lost
    except AttributeError:
        out('lost')
    return a.anything, hasattr(a, 'lost'), getattr(a, 'lost', 4)


results = [arithmetic(), comparing(), truth(), container(), displays(), attributes()]
