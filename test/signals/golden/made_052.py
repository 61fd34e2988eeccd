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
    def f7610(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (gm @ i)
        gi = (o.a if o.a else gl[0])
        l[0] = gl[0]
        for d['z'] in list({gi, (gi or 1)}):
            n1_6 = 1
            while n1_6 and len((1, 2)):
                n1_6 -= 1
                if n1_6 < 0: break
                o.a ^= o.a
                o.b = o.b = ((o.a and i) and (i != go.a))
            else:
                gd = dict(k=(lambda *, x=i: gi))
                [n1_13, *o.b] = (1, 2)[:2:1]
    f7610()
except Exception as e:
    out(type(e).__name__)


try:
    def f7794(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                gs = f'{gi}'
            n1_1 = 0
            while 1:
                n1_1 -= 1
                if n1_1 < 0: break
                assert (gl[0] > 2), (ci if {i, *[1, 2]} else i)
            else:
                ci = co.a
            raise KeyError(cl[0])
        except KeyError:
            if (yield):
                gs += (f'x{ci}y{gi!r}' + cs.upper())
                go.b, n1_6, o.b = ci, i, cl[0]
            elif dict(**cd):
                i = {'k': 1}['k']
                l[0] = (gi <= gl[0])
            n1_12 = 0
            while 1:
                n1_12 -= 1
                if n1_12 < 0: break
                import os.path as n1_15
                if ci: continue
        except Exception as e:
            co.a
        finally:
            @callable
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                pass
                raise KeyError((sum(l, 1) and o.l[0]))
            if 'k':
                o.a ^= (gi - 2)
                cs = cs
        [(yield)]
        (lambda: (ci, cl, cd, cs, co))()
    list(f7794())
except Exception as e:
    out(type(e).__name__)


try:
    def f7800(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: bool(2) = 1) -> str(3):
        l = [*l]
        d = {**d}
        yield
        for o.b in (1, 2):
            d['k'] = o.a
            if go:
                for p, q in zip([dict(n=2, **d) for x in [l[0], *(1, 2)] if x or gs], [1, 2]):
                    from math import floor, ceil as n1_11
                if ((i // (i or 2)) ** (2 & 3)):
                    yield SimpleNamespace(a=o.a, l=go.l, w=Waiting())
                elif (yield):
                    n1_13 = i
                    del n1_13
            elif gi:
                if str(l[0]):
                    import sys
                    d = dict({}, k=i)
    list(f7800())
except Exception as e:
    out(type(e).__name__)


try:
    async def f7882(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        l = [*l]
        d = {**d}
        if {l[0], *o.l}:
            len(s.join(['a', 'b']))
            [n1_1, *d[(o.a is i)]] = list({3, *(gi, *l)})
        for d['z'] in range(go.a % 4):
            d[i], d[(i << (3 & 3))], gd[(i // (3 or 2))] = [o, (i == gl[0]), o.a]
            d = gd
        async for gd[(3 ^ l[0])] in Waiting():
            *n1_23, n1_25 = [(i < gl[0]), (i // (l[0] or 2))]
            d['k'] **= ((lambda *x: i)() & 3) + 1
        else:
            (d['k'] % ((i >> (l[0] & 3)) or 2))
    drive(f7882())
except Exception as e:
    out(type(e).__name__)


try:
    def f7946(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: [1, 2] = 1):
        l = [*l]
        d = {**d}
        if [1, 2][0]:
            n1_1, n1_4, o.b = (1, 2), i, (lambda *, x=3: l[0])
            [n1_8, *o.b] = (1, 2)
        elif {o.a, 'k'}:
            n1_11 = 0
            while not not n1_11:
                n1_11 -= 1
                if n1_11 < 0: break
                l = o.l
        return ((gl[0] < o.a <= i) and (l[0] * go.a))
    f7946()
except Exception as e:
    out(type(e).__name__)


try:
    def f8020(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (i + o.a)
        gi = (i ** (l[0] & 3))
        for d['z'] in ((1, 2) or l):
            if o.a:
                gl[1:1] = gl
                del gl[1:-1]
                d[(i & o.a)] = o.b = (~(l[0] - l[0]))
            elif {1, 'k'}:
                d['k'] = gd['k']
            else:
                o.b, n1_13, n1_15 = [o.a, i, {i, 'k'}]
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                import sys as n2_1
                d['z'], *gd['z'] = list(x for x in [1, 2])
        i = (2 < i <= i)
    f8020()
except Exception as e:
    out(type(e).__name__)
