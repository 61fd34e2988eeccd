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
    def f28(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gs:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        assert gl[0], (lambda x=l[0]: l[0 * cl[0]])
        gd['k'] //= ((~(lambda x=1: o.a)()) & 3) + 1
        assert gi, False
        (lambda: (ci, cl, cd, cs, co))()
    drain(f28())
except Exception as e:
    out(type(e).__name__)


try:
    with Manager(go.a) as go.b:
        for gk[go.a] in SimpleNamespace(a=gl[0], l=go.l, w=Waiting()).l:
            with Manager((go or go)):
                gd[(gl[0] - 2)], gi = [(go.a or gi), gi]
                [gi, gk[(3 | gi)]], n0_20 = (gi, (lambda *, x=gl[0]: len(o.l))), str(gi)
        else:
            for gk[[gi]] in range((gl[0] - go.a) % 4):
                gl[0] = (gi << (gi & 3))
            else:
                n0_24 = gi
                del n0_24
        from math import *
except Exception as e:
    out(type(e).__name__)


try:
    def f55(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (ci % (ci or 2))
        gi = co.a
        if (lambda : go.a)():
            n1_1 = 0
            while n1_1 > 0:
                n1_1 -= 1
                if n1_1 < 0: break
                if (l[0] & go.a): continue
                gi
            gl[0] = l[0]
        elif (1, 2)[0:gi or 9:][0]:
            try:
                callable(abs(ci))
            finally:
                gi = (gl[0] + 2)
        for gk[(lambda x=ci: (not ci))] in (1, 2):
            import sys
        else:
            gk[False], ci, SimpleNamespace(a=2, l=co.l, w=Waiting()).b = o.a, ci, str([1, 2])
            with Manager(str(gl[0])) as n1_16:
                assert len('k'.join((str(x) for x in (1, 2)))), (gm @ {'k': 1})
                gk['x'] = gk[len(go.l)]
                del gk['x']
        return (lambda: (ci, cl, cd, cs, co))()
    f55()
except Exception as e:
    out(type(e).__name__)


try:
    def f79(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_1 = cl
                assert l[0], [gi for x in o.l if x]
                n2_1: (-i)
            n1_2 = 0
            while n1_2 > 0:
                n1_2 -= 1
                if n1_2 < 0: break
                assert repr({i, *[1, 2]}), (ci < ci <= ci)
                cl = o.l
            raise KeyError({y: y for y in ('k', 'm') if y}['k'])
        except (KeyError, ValueError):
            @callable
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_4 = cl
                l[0] <<= ((not (l[0] in [1, 2])) & 3) + 1
                l = [{'k': 1}['k']]
            assert ({'k': 1} or gd)
        finally:
            import sys as n1_5
        co.a
        return (lambda: (ci, cl, cd, cs, co))()
    f79()
except Exception as e:
    out(type(e).__name__)


try:
    def f157(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = sum(o.l, 1)
        gi = gk[i, s]
        del gz
        for (o.b, (o or o).b) in zip((o or o).l, l):
            n1_5 = gk[o.a, f'x{i}y{2!r}']
    f157()
except Exception as e:
    out(type(e).__name__)


try:
    def f215(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (yield cl[0])
        gi = (cl[0] == 2)
        go.q = (~gi)
        del go.q
        n1_2 = 1
        while n1_2 and go.a:
            n1_2 -= 1
            if n1_2 < 0: break
            with Manager((gm @ ({'k': 1},))):
                [gk[{y: cd for y in ('k', 'm') if y}], cd[(ci + 2)]], n1_12 = gl[:2], i
        ci = n1_16 = ci
        (lambda: (ci, cl, cd, cs, co))()
    drain(f215())
except Exception as e:
    out(type(e).__name__)
