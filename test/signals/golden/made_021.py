# Written by scripts/golden/generate.py.

from operator import itemgetter
from types import SimpleNamespace
gi = 3
gl = [1, 2, 3]
gd = {'k': 1}
gs = 'ab'
go = SimpleNamespace(a=1, l=[2, 3])


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        return 5

    def __exit__(self, *args):
        return self.swallow


class Waiting:
    def __init__(self, swallow=False):
        self.left = 1
        self.swallow = swallow

    def __await__(self):
        yield 1
        return 7

    async def __aenter__(self):
        return 5

    async def __aexit__(self, *args):
        return self.swallow

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.left -= 1
        if self.left < 0:
            raise StopAsyncIteration
        return self.left


class Matrix:
    def __matmul__(self, other):
        return 4


gm = Matrix()


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def collect(agen):
    async for x in agen:
        out(x)


try:
    def f1408(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = 'k'.upper()
        gi = max(2, *o.l, *gl)
        if l:
            assert i
            gi = (1 if gl else go.a)
        else:
            for d['z'] in list(x for x in list(gl for x in [1, 2] if not x or gi) if x):
                assert ((1, 2)[0 * l[0]] ^ (i >> (3 & 3))), len((1, 2))
                n1_6 = s
                del n1_6
            gd['k'] &= ((l[0] if {i, s} else i) < (i + 2) <= {'k': 1}['k'])
    f1408()
except Exception as e:
    out(type(e).__name__)


try:
    def f1414(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        d['z'], n1_3 = [int(3), (go.a ** (i & 3))]
        if o:
            for d[(i not in gl)] in range((i != i) % 4):
                i = o.a
    f1414()
except Exception as e:
    out(type(e).__name__)


try:
    def f1431(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 'k' = 1):
        l = [*l]
        d = {**d}
        (l[0] in l)
        with Manager(), Manager() as d['z']:
            n1_5 = 3
            del n1_5
            try:
                o.b, d[(i > gi)], n1_10 = max((2, *l), key=abs), str((2 - gi)), (max(l, key=abs) == (1 ** (l[0] & 3)))
                raise KeyError((1 and o.a))
            except (KeyError, ValueError):
                with Manager(), Manager() as n1_15:
                    go.q = o.l
                    del go.q
            else:
                out((i ** (l[0] & 3)))
                class K1:
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    pass
        n1_17 = 2
        while n1_17 > 0:
            n1_17 -= 1
            if n1_17 < 0: break
            [n1_18, *d[(lambda *, x=3: l[0])()]] = (o.a, *o.l)
        else:
            n1_22 = 1
            while not not n1_22:
                n1_22 -= 1
                if n1_22 < 0: break
                assert l[0], callable(l[0])
    f1431()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1436(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> [1, 2]:
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = {'k': gi, 'm': o}
        gi = (1 >> (l[0] & 3))
        from math import floor, ceil as n1_2
        n1_4 = callable(gi)
        del n1_4
        s = 'k'
    drive(collect(f1436()))
except Exception as e:
    out(type(e).__name__)


try:
    def f1439(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (gi and o.a)
        gi = (2 + 1)
        del gz
        if (lambda x=3: (i >> (go.a & 3))):
            [n1_1, *n1_4] = (i,)
            try:
                n1_5 = (o.a ^ go.a)
                del n1_5
                n1_6 = 2
                while n1_6 and (gi, *[1, 2]):
                    n1_6 -= 1
                    if n1_6 < 0: break
                    gs = str(l[0])
                else:
                    d['q'] = {str(3): 2, 'k': (gl[0] * l[0])}
                    del gd['q']
                    o.a = o.a
            finally:
                pass
                pass
        else:
            try:
                import sys as n1_10
                with Manager(True) as d[(not gi)]:
                    l[0] = l[0]
            except ValueError:
                d['k'] = (lambda x=1: max(1, *o.l))()
                gl[1:1] = ((i, go.a, go.a,) if (yield d) else (i,))
                del gl[1:-1]
    list(f1439())
except Exception as e:
    out(type(e).__name__)


try:
    def f1443(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        with Manager(3) as n1_1:
            for go.b in range(i % 4):
                *o.b, n1_12 = o.l
                from math import floor, ceil as n1_14
        d['k'] *= i
        for n1_20 in l:
            l[0] = ((gm @ l[0]) < (l[0] // (gl[0] or 2)))
    list(f1443())
except Exception as e:
    out(type(e).__name__)
