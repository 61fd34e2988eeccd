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
    async def f253(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        cs = cs
        try:
            assert abs(ci), (not {'k': 1})
            async for co.b in Waiting():
                with Manager(), Manager() as go.b:
                    (co or co)
                for d['z'] in range(i % 4):
                    if {3, 'k'}: break
                    ({'k': {gi, *(1, 2)}, 'm': 2j},)
            else:
                try:
                    d = cd
                    gi = ci
                finally:
                    cd[(gm @ {o.a, 'k'})] = cd[(lambda x=1: go.a)()] = b'x'
                    i = (i & ci)
        finally:
            if gi:
                if dict(n=2, **{'k': {3, gs}, 'm': ci}, **{'z': (gm @ cd)}):
                    import sys as n1_23
                    n1_26: int = ('k' if ci else gs)
                n1_27 = l
                del n1_27
        (lambda: (ci, cl, cd, cs, co))()
    drive(f253())
except Exception as e:
    out(type(e).__name__)


try:
    def f267(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        gs = ('%s' % (1 & o.a))
        for n1_3 in l:
            with Manager(), Manager() as n1_8:
                o.a -= 2
                o.a = (lambda *, x=i: gi)()
        else:
            try:
                o.a = 3
                raise KeyError from i
                raise ValueError(go.a)
            except ValueError:
                gl = o.l
                d = d
            else:
                return (not 1)
            i = ((gi | gi) | (2 if (s,) else o.a))
    f267()
except Exception as e:
    out(type(e).__name__)


try:
    def f278(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> False:
        l = [*l]
        d = {**d}
        with Manager((go.a // (abs(gi) + 1))):
            try:
                out(1)
                go.b = n1_8 = ((i << (i & 3)) + (gm @ d))
            finally:
                from math import floor, ceil as n1_10
                s = gs
        if (i ** (i & 3)):
            with Manager(True):
                assert o
                with Manager(True) as n1_18:
                    return b'x'
        else:
            with Manager(True) as d['z']:
                go.b, o.b = [gs.upper(), {'k': 1}['k']]
                n1_29 = 1
                while n1_29:
                    n1_29 -= 1
                    if n1_29 < 0: break
                    d['z'] = o.b = o
                    n1_34: int = (-i)
                else:
                    l = [*l]
    f278()
except Exception as e:
    out(type(e).__name__)


try:
    def f284(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            assert {co.a, *(1, 2)[:2:1]}, (3 // (abs(l[0]) + 1))
            yield {y: y for y in ('k', 'm')}['k']
        except:
            i = ci
            import sys as n1_2
            raise
        pass
        n1_5 = 2
        while n1_5 and {**cd, 'k': 1.5}:
            n1_5 -= 1
            if n1_5 < 0: break
            go.a = 1
            gd['k'] = cl[0]
        else:
            async def h1_86(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: [1, 2] = 1):
                global gi, gz
                l = [*l]
                d = {**d}
                gi
                gz = cs.join((str(x) for x in [1, 2]))
                gi = (co.a < go.a <= co.a)
                del gz
                if ((i >= i),):
                    n2_1: int = (o or o).a
                    l[0] &= o.a
                s = s.join(['a', 'b'])
            drive(h1_86())
        (lambda: (ci, cl, cd, cs, co))()
    list(f284())
except Exception as e:
    out(type(e).__name__)


try:
    def f289(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go = 1) -> go:
        l = [*l]
        d = {**d}
        yield
        go.q = (3 & l[0])
        del go.q
        try:
            *d['z'], n1_5 = o.l
        finally:
            d['k'] &= ((1 < gl[0] <= i) + (l[0] + o.a))
    list(f289())
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 1
    while 1:
        n0_1 -= 1
        if n0_1 < 0: break
        import sys as n0_2
        go.a = ((go.a if (lambda x=gi: gl[0]) else 3) and (gi | gl[0]))
    else:
        go.a = gi
        gi
except Exception as e:
    out(type(e).__name__)
