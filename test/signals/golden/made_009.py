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
    async def f531(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        d['z'] = n1_3 = (-(o.a if 1 else go.a))
    drive(collect(f531()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f536(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (i % (gi or 2))
        gi = d['k']
        del gz
        for n1_3 in l:
            gd[(not [1, 2])], n1_7, n1_9 = [o, callable([b'x']), (i and i)]
        else:
            o.a = ((not s) if (yield) else (3 is 1))
            try:
                d['z'], gd['z'], d['z'] = i, ..., {1, gs}
                raise KeyError((gl[0] > i))
            except Exception as e:
                yield SimpleNamespace(a=2, l=[1, 2], w=Waiting())
            else:
                l = list({gi, *l})
                n1_19 = d
        class K1(object):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n2_1 = 1
            while n2_1:
                n2_1 -= 1
                if n2_1 < 0: break
                break
            n2_2: o.a = (lambda *, x=i: gi + 1)
    drive(collect(f536()))
except Exception as e:
    out(type(e).__name__)


try:
    def f539(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        import os.path as n1_3
        for p, q in zip(go.l, gl):
            with Manager(l[0]), Manager() as d[(l[0] & i)]:
                for p, q in zip((3, (+i), (gi ** (o.a & 3)),), (1, 2)):
                    n1_16 = (o or o).a
                s = gs
            from math import floor, ceil as n1_19
    f539()
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 1
    while n0_1 > 0:
        n0_1 -= 1
        if n0_1 < 0: break
        go.b, go.b = dict(**gd), gi
    else:
        go.b = go.b = dict(k=[gi, *[1, 2]])
        go.a = (go.a ^ gi)
except Exception as e:
    out(type(e).__name__)


try:
    def f562(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            for n1_4 in ([1, 2] if (lambda x=o.a: l[0]) else [1, 2]):
                d[(i / 2)] = d['z'] = ('k' if (lambda *, x=gi: o.a) else 'k')
        finally:
            for d['z'] in (gl[0], *o.l):
                n1_13 = 2
                while not not n1_13:
                    n1_13 -= 1
                    if n1_13 < 0: break
                    s = gs
                else:
                    gd['k'] = go.a
                    l[0] = (3 < l[0] <= i)
            else:
                if {'k': 2, 'k': {3, gs}}['k']:
                    raise KeyError from (go or o).a
            n1_17: int = (-1)
    f562()
except Exception as e:
    out(type(e).__name__)


try:
    async def f563(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1) -> (1, 2):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = max((1, 2), key=abs)
        gi = (not o.a)
        del gz
        if l[0]:
            if (gm @ (s + 'k')):
                import sys
                async with Waiting({l[0], *go.l}) as d['z']:
                    (yield (gi / 2))
            elif (int(i) is not (await Waiting())):
                assert (gm @ l[0]), sorted({x + 1 for x in gl if x})
                n1_7, d['z'], o.b = (yield), ((1, 2) or o.l), ...
        async with Waiting(o) as o.b:
            gd[int(l[0])], d[(lambda *, x=1: 3)()], d['z'] = o.a, o, i
    drive(collect(f563()))
except Exception as e:
    out(type(e).__name__)
