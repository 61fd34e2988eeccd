# None is a value like any other where something may be missing.
class A:
    x = None

    def __add__(self, other):
        return None
    __radd__ = __iadd__ = __sub__ = __pow__ = __rpow__ = __lt__ = __eq__ = __getitem__ = __contains__ = __call__ = __add__

    def __neg__(self):
        return None

    def __getattr__(self, name):
        return None

    def __enter__(self):
        return None

    def __exit__(self, *exc):
        return None


a = A()
print(getattr(a, 'x', 5), getattr(a, 'missing', 5), getattr(A, 'x', 5), hasattr(a, 'x'))
print(a + 1, 1 + a, a - 1, a ** 2, 2 ** a, -a, a < 1, a == 1, a[1], 1 in a, a(1))
b = a
b += 1
print(b)
with a as c:
    print(c)
d = {1: None}
print(d.get(1, 5), d.setdefault(1, 5), d.pop(1, 5), d)
print(next(iter([None]), 5), max([None], default=5), max([], default=None), sum([], None) if False else None)
print(list(map(lambda n: None, [1])), [*filter(lambda n: True, [None])], dict.fromkeys([1]), {None: None}[None])


def f(x=5, *, y=5):
    return x, y


print(f(None, y=None), f(*[None], **{'y': None}))


def g():
    got = yield None
    yield got


h = g()
print(next(h), h.send(None), next(h, 5))
import functools
import operator
import collections
print(functools.reduce(lambda p, q: None, [1, 2], None), functools.partial(f, None)(), operator.attrgetter('x')(A))
print(collections.defaultdict(lambda: None)[1], vars(A).get('x', 5), type(a).__dict__.get('x', 5), globals().get('None', 5))


class Meta(type):
    x = None


class WithMeta(metaclass=Meta):
    pass


print(getattr(WithMeta, 'x', 5), iter(lambda: None, None).__next__ and list(iter(lambda: None, None)))
