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
    async def f1623(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 'k' = 1) -> gi:
        l = [*l]
        d = {**d}
        yield
        async for n1_6 in Waiting():
            yield ((gi < 2 <= l[0]) < max(1, *(1, 2), **{}) <= (gl[0] + i))
        [n1_8, *go.b] = go.l
    drive(collect(f1623()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f1624(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        l = [*l]
        d = {**d}
        n1_2 = n1_3 = 2
        o.b, d['z'] = [(o or o), dict(n=2, **d)]
    drive(f1624())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1638(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        class K1(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n2_1 = o
            d = {'k': (lambda x=gl[0]: gi + 1), 'm': gl[0]}
        for p, q in zip(l, l):
            yield i
        class K1(object):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n2_1 = (lambda: gi + 1)
    drive(collect(f1638()))
except Exception as e:
    out(type(e).__name__)


try:
    def f1642(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (lambda: (gi - ci))
        gi = (cl[0] in co.l)
        del gz
        n1_2 = n1_3 = [o.a, 1, gl[0]][0 * (co.a ^ 1)]
        return (lambda: (ci, cl, cd, cs, co))()
    f1642()
except Exception as e:
    out(type(e).__name__)


try:
    def f1654(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: None = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (i / abs(gi or 1))
        gi = (2 is not o.a)
        try:
            try:
                n1_1, *o.b = sorted({x  for x in [1, 2]})
                d['k'] -= 2
                raise ValueError(((1 or l[0]) * len(gl)))
            except (KeyError, ValueError):
                from math import floor, ceil as n1_7
                for p, q in zip(sorted({x + 1 for x in (gi, *(1, 2))}), gl):
                    l[0]
                    (lambda *, x=1: (1, 2)[-1])
                else:
                    import sys as n1_13
            finally:
                i = len(d)
                d[max(1, *o.l)] = n1_19 = (lambda x=2: (not {l[0], *l}))
        finally:
            with Manager(True), Manager() as n1_24:
                import sys as n1_25
        d['k'] = (3 / abs((i << (o.a & 3)) or 1))
    list(f1654())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1664(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        with Manager(True), Manager() as d['z']:
            if (await Waiting()):
                async def h1_60(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: True = 1) -> gi:
                    l = [*l]
                    d = {**d}
                    yield
                    for n2_1 in l:
                        import sys
                drive(collect(h1_60()))
                def h1_3(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                    l = [*l]
                    d = {**d}
                    yield
                    for p, q in zip(l, o.l):
                        {o.a, *[i, go.a]}
                        import sys as n2_5
                    else:
                        from math import floor, ceil as n2_9
                        import sys
                    pass
                list(h1_3())
            else:
                gl[1:1] = [o.a, *l]
                del gl[1:-1]
            gs = ('k' + s).join(['a', 'b'])
        if ((o.a if repr(i) else o.a) <= (i % (i or 2))):
            gi += gi
        else:
            n1_9 = n1_11 = {'k': 1}['k']
            assert (gm @ go), (lambda: {'k': 1}['k'])
    drive(f1664())
except Exception as e:
    out(type(e).__name__)
