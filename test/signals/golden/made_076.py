# Written by scripts/golden/generate.py.

from collections import defaultdict
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
gk = defaultdict(int)


def drain(generator):
    try:
        next(generator)
        while True:
            out(generator.send(2))
    except StopIteration as e:
        return e.value


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
    def f2799(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 2 = 1):
        l = [*l]
        d = {**d}
        n1_2, i = [(gi).numerator, (l[0] / 2)]
        class K1(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            with Manager() as gk[s.join((str(x) for x in l))]:
                i = (lambda x=1: gi + 1)()
            n2_6 = 2
            while n2_6:
                n2_6 -= 1
                if n2_6 < 0: break
                assert o, SimpleNamespace(a=o.a, l=[1, 2], w=Waiting())
                gd['k'] = (2 / abs(i or 1))
        n1_5 = gk[(i < o.a <= o.a)]
    f2799()
except Exception as e:
    out(type(e).__name__)


try:
    def f2828(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1: int = {y: y for y in ('k', 'm')}
        try:
            ci = (not (i < co.a <= 3))
            cs = 'k'
        except KeyError:
            o.a = (l[-1] != len(cs))
        except Exception as e:
            ci |= (ci, *gl)[0 * (ci < co.a <= cl[0])]
        n1_6 = co
        return (lambda: (ci, cl, cd, cs, co))()
    f2828()
except Exception as e:
    out(type(e).__name__)


try:
    (gd[gi], SimpleNamespace(a=gi, l=go.l, w=Waiting()).b), gd[(not go.a)] = (sorted(gl, reverse=True)[0:(gl[0] - go.a)] or [1])[:2], bool((gs + gs))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2927(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        import sys
        n1_4 = 2
        while 1:
            n1_4 -= 1
            if n1_4 < 0: break
            async with Waiting(True):
                pass
                cd[(3 or co.a)] = i = {go.a, *(1, 2)}
            break
        else:
            n1_12, o.b = (i, *[1, 2])[(o.a <= gl[0]) * 0:][0], SimpleNamespace(a=2, l=(1, 2), w=Waiting()).l
        (lambda: (ci, cl, cd, cs, co))()
    drive(f2927())
except Exception as e:
    out(type(e).__name__)


try:
    def f3091(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gs = 1):
        l = [*l]
        d = {**d}
        if ([1, 2][0:][0] > len({'k': 1})):
            for o.b in ((l or o.l) or list(x for x in gl if x)):
                gk[2]
            else:
                *d[(1 is not i)], o.b = (l or o.l)
                gd['q'] = go.q = 1
                del gd['q'], go.q
        elif {(3 and i), *(i, i, o.a,)}:
            l = [*l]
        else:
            i = (3 if l[0] else i)
        raise KeyError(((i // (abs(1) + 1))).__abs__())
        gl[0] = o.a
    f3091()
except Exception as e:
    out(type(e).__name__)


try:
    async def f3123(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        for o.b, d[gk[cl[0], cs]] in zip(((1, 2)[0:ci] or [1]), cl):
            i >>= ((ci > l[0]) & 3) + 1
            n1_6 = 1
            while 1:
                n1_6 -= 1
                if n1_6 < 0: break
                try:
                    cd = {y: y for y in ('k', 'm') if y}
                    from math import floor, ceil as n1_9
                except (KeyError, ValueError):
                    gk[(gi * cl[0])], gk[bool({3, 'k'})], d[(co.a not in [1, 2])] = (1 - cl[0]), (yield l[0]), (lambda *, x=gi: (ci / 2))
                    ci = 2
                finally:
                    d = gd
        else:
            *gk[(yield i)], gk[1] = [*[1, 2], cl[0]]
            try:
                assert ((i | i)).numerator
                1 // 0
            finally:
                n1_23 = co.a
                n1_24 = 1
                while n1_24 > 0:
                    n1_24 -= 1
                    if n1_24 < 0: break
                    import sys
                    gk[(ci & 1)] = n1_31 = (lambda: (i if o.a else go.a))
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f3123()))
except Exception as e:
    out(type(e).__name__)
