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
    for n0_2 in (list(x for x in go.l if x) if (2 == 2) else go.l):
        try:
            gd['k'] += gi
            gi = (not [gl[0]])
            1 // 0
        except Exception as e:
            n0_7, go.b = repr(gl[0]), gl[0]
            if 2: continue
        else:
            gd['z'], go.b = (lambda: gi), gi
        go.b = n0_18 = {gi, *(1, 2)}
    else:
        gl[0] &= ((gm @ 2) in [gi, *gl])
        assert id(gs) and 1, (not 1)
except Exception as e:
    out(type(e).__name__)


try:
    async def f15600(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_1 = 1
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            @repr
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                try:
                    go.q = {(i | o.a), *o.l}
                    del go.q
                    raise KeyError(i)
                finally:
                    raise ValueError(((l[0] ** (i & 3)) & (i | gi)))
                for d['z'] in (1, 2):
                    import sys as n2_6
        else:
            for gd['z'] in range((not repr(1)) % 4):
                async for n1_10 in Waiting():
                    n1_12 = len(l)
                    del n1_12
                else:
                    continue
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f15600()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f15610(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            assert 1, False
            try:
                import os.path as n2_3
                raise KeyError((not {y: y for y in ('k', 'm') if y}))
            except KeyError:
                o.a *= (len(l) < go.a <= (o.a is l[0]))
            except:
                d['z'] = n2_7 = (gm @ l[0:])
                s = 'k'
        try:
            o.b, n1_4, n1_5 = [o.a, len('k'), id(False) and 1]
            raise ValueError(((l[0] / 2) * (go.a % (abs(l[0]) + 1))))
        except (KeyError, ValueError):
            if gi:
                return {1, s}
            else:
                d['z'], n1_10 = [(not i), id(s) and 1]
                out(((l[0] | i) if (1, 2)[-1] else (2 & i)))
        else:
            go.q = o.a
            del go.q
        finally:
            n1_12 = d[(i % (abs(i) + 1))] = (i and gl[0])
            o.a = i
        go.q = l
        del go.q
    drive(f15610())
except Exception as e:
    out(type(e).__name__)


try:
    if gi:
        go.q = (not (go.a != go.a))
        del go.q
        gd[(go.a & gi)] = n0_5 = gl[0]
    elif go:
        gl[1:1] = go.l
        del gl[1:-1]
    else:
        gd[(gi not in [1, 2])], n0_10 = [(1 or go.a), (go.a if gd else gl[0])]
        gs = str((gi if gl[0] else go.a))
except Exception as e:
    out(type(e).__name__)


try:
    def f16048(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: ... = 1) -> (lambda x=gi: o.a):
        l = [*l]
        d = {**d}
        yield
        d[(gm @ {i, *l})] = n1_4 = SimpleNamespace(a=gl[0], l=o.l, w=Waiting())
        [n1_5, *n1_8] = [('%s' % o.a) for x in [gi, *(1, 2)] if x]
        for n1_11 in range(l[0] % 4):
            return SimpleNamespace(a={'k': 1}['k'], l=(i, *l), w=Waiting())
        else:
            l = [*[l[0], i]]
    list(f16048())
except Exception as e:
    out(type(e).__name__)


try:
    raise ValueError((-(go.a ** (1 & 3))))
except Exception as e:
    out(type(e).__name__)
