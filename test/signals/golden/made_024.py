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
    if (gi is not gi):
        n0_1 = 1
        while 1:
            n0_1 -= 1
            if n0_1 < 0: break
            class K0(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_1 = n1_3 = ((2 is not i) not in ([1, 2] if 'k' else gl))
            for go.b in range(go.a % 4):
                assert gi, {'k': gi, 'm': go.a}
                n0_6 = ((not gd), *((1, 2) if go.a else gl))
        else:
            import sys as n0_7
        n0_10 = 0
        while 1:
            n0_10 -= 1
            if n0_10 < 0: break
            [n0_11, *n0_14] = go.l
    else:
        for n0_16 in range(gi % 4):
            n0_19: int
            if go.a:
                go.a = ((gi < gl[0] <= gi) | (1 - gi))
            else:
                n0_22 = gd['z'] = ({gs: 2, 'k': gi} or {'k': go})
        try:
            n0_25 = 1
            while not not n0_25:
                n0_25 -= 1
                if n0_25 < 0: break
                gi = (not (gi // (abs(1) + 1)))
                gd['k'] = go.a
            for go.b in [go.a, *(1, 2)]:
                if (1, 2): continue
                gi
            else:
                n0_32: int
        finally:
            n0_33 = 2
            while not not n0_33:
                n0_33 -= 1
                if n0_33 < 0: break
                gi = (3 // (abs(gl[0]) + 1))
                gi -= (gm @ (lambda x=1: abs(i)))
except Exception as e:
    out(type(e).__name__)


try:
    def f1717(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (gi or i)
        gi = (i + ci)
        if ((co.a <= cl[0]) is (go.a & i)):
            n1_1, *n1_4 = sorted(list(x for x in cl if not x or gi))
            gd = {'k': (2,)}
        else:
            for gd[len(gd)] in co.l:
                out((not {ci, *[1, 2]}))
                l[0] *= l[0]
            n1_11 = 0
            while not not n1_11:
                n1_11 -= 1
                if n1_11 < 0: break
                try:
                    return (-(gm @ cs))
                    cd = dict(k=(yield go))
                except Exception as e:
                    gl[0] %= ((gm @ (lambda x=gl[0]: co.a)) & 3) + 1
                else:
                    gd['q'] = i
                    del gd['q']
            else:
                d = dict(n=2, **dict(**cd, **{'z': co.a}))
                d['z'], cd[(gi / abs(3 or 1))] = [(2 is not o.a), (yield None)]
        (lambda: (ci, cl, cd, cs, co))()
    list(f1717())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1722(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            n1_1: int = (~(i >= cl[0]))
        finally:
            (i + go.a)
        l[0] = (gl[0] / abs(go.a or 1))
        d[len(cl)], n1_6 = [{'k': str(l[0]), 'm': 2}, repr(2)]
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1722())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1724(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 1
        while 1:
            n1_1 -= 1
            if n1_1 < 0: break
            (lambda x=1: {'k': 1}['k'])
            for o.b in [(not (lambda x=i: go.a)) for x in ((1, 2) or l)]:
                n1_6 = (s if [{i, *[1, 2]}] else s)
                if i: break
        else:
            try:
                o.a >>= ((i + l[0]) & 3) + 1
                try:
                    o.a = [l[0], go.a][-1]
                    raise KeyError(len([1, 2]))
                    raise KeyError(gi)
                except Exception as e:
                    gl = sorted({x  for x in gl if x})
                    o.a = (o.a ^ go.a)
                else:
                    n1_12, gd['z'] = i, {'k': 1}
                raise ValueError(((gm @ l[0]) or (await o.w)))
            except:
                n1_15 = 0
                while 1:
                    n1_15 -= 1
                    if n1_15 < 0: break
                    gl[0] = o.a
                    n1_17, gd[abs(i)], d[(i % (o.a or 2))] = [(i - 2), (await Waiting()), bool(i)]
            finally:
                o.b, n1_25, n1_28 = (o.l or l)[0], sorted(((1, 2) if gl[0] else [1, 2]), **{}), repr(SimpleNamespace(a=l[0], l=l, w=Waiting()))
    drive(f1724())
except Exception as e:
    out(type(e).__name__)


try:
    def f1725(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go = 1) -> gi:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        ci *= (lambda *, x=ci: (o.a & ci))()
        def h1_30(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: s = 1):
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            gl[1:1] = (o.a, *cl)
            del gl[1:-1]
            for n2_4 in [(gm @ ci), (~l[0])]:
                import sys as n2_6
        h1_30()
        (lambda: (ci, cl, cd, cs, co))()
    list(f1725())
except Exception as e:
    out(type(e).__name__)


try:
    def f1727(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> 1.5:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (not (lambda: l[0]))
        gi = (gm @ go.a)
        try:
            gl[1:1] = (1, 2)
            del gl[1:-1]
            i ^= i
        except ValueError:
            n1_3, n1_6, o.b = [(gi in go.l), (d or d), {'k': 2, 'k': o.a}]
            o.a
        else:
            gl[0] = i
    f1727()
except Exception as e:
    out(type(e).__name__)
