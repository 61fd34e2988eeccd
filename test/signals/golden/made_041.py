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
    def f4218(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: ({go.a, 'k'},) = 1):
        l = [*l]
        d = {**d}
        yield
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            (yield from sorted(l, **{}))
        else:
            with Manager(o), Manager() as o.b:
                assert 'k'
                assert o.l, (i < i <= i)
        yield len({'k': 1})
        ...
    list(f4218())
except Exception as e:
    out(type(e).__name__)


try:
    def f4257(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = ('k' + 'k')
        gi = (co.a * gi)
        del gz
        n1_1: int = callable(('%s' % 3))
        for p, q in zip([gs for x in [1, 2] if x or l[0]], l):
            class K1(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_6 = [ci]
                gl = ([*l, 1] or (l or o.l))
        else:
            for n1_9 in ([cl[0] for x in cl if x] if go.a else cl[:2:1]):
                if {ci, s}: continue
            else:
                ((lambda *x: i)() == (not ...))
        n1_11 = 1
        while n1_11:
            n1_11 -= 1
            if n1_11 < 0: break
            cl = [go.a, ci, i]
        else:
            go.a = ((ci / abs(l[0] or 1)) ^ (not {gi, *(1, 2)}))
            gd['q'] = (i << (ci & 3))
            del gd['q']
        return (lambda: (ci, cl, cd, cs, co))()
    f4257()
except Exception as e:
    out(type(e).__name__)


try:
    async def f4406(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        pass
        try:
            raise KeyError from ({'k': 1}['k'] / 2)
            l[0] = (gm @ (lambda: go.a))
            raise KeyError(gl[0])
        finally:
            n1_2 = cl[0]
            ci |= cl[0]
        (lambda: (ci, cl, cd, cs, co))()
    drive(f4406())
except Exception as e:
    out(type(e).__name__)


try:
    def f4413(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 2 = 1):
        l = [*l]
        d = {**d}
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2 = 0
            while n1_2 and max(2, *l, *gl):
                n1_2 -= 1
                if n1_2 < 0: break
                l = l
            l[0] = l[0]
        s += f'x{1}y{o.a!r}'
        for go.b in range(((i - i) if go.a else (gi < o.a <= i)) % 4):
            with Manager():
                import sys as n1_14
                gd[(1 if (1, 2) else i)], n1_20 = (o.a ^ (gi in l)), (sorted({x  for x in go.l}) if {'k': 1}['k'] else (l if {'k': 1} else gl))
            return (i,)
        else:
            for p, q in zip([sum([1, 2], 1), o.a, (i / 2)], l):
                assert d, gi
                out(go.a)
    f4413()
except Exception as e:
    out(type(e).__name__)


try:
    async def f4446(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        if (1 ** (gi & 3)):
            if l[0]:
                d['k'] = 1
                i <<= ((lambda : (gm @ (lambda x=1: i)))() & 3) + 1
            elif d:
                l = sorted({x + 1 for x in [o.a, *[1, 2]] if x})
            else:
                d[(o.a in l)] = o.b = (not (l[0] or go.a))
                n1_8, n1_11, n1_13 = (l[0] >> (i & 3)), (await Waiting()), (~i)
        else:
            for p, q in zip(o.l, (1, 2)):
                n1_19, d['z'] = 2j, o.a
                yield dict(k=i)
            go.q = i
            del go.q
        try:
            o.b, gd['z'], n1_27 = 1.5, (not ('%s' % 3)), {**dict(**{'k': 1}), 'k': (yield {'k': 1})}
            assert (abs(i) / abs((gi // (abs(gl[0]) + 1)) or 1)), ('%s' % o.a)
        finally:
            async with Waiting(1.5) as d['z']:
                d['z'], n1_33 = [(i << (gl[0] & 3)), (o.a < o.a <= 1)]
                d = {y: y for y in ('k', 'm') if y}
    drive(collect(f4446()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f4455(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (yield)
        gi = 3
        go.a = (+o.a)
        o.b, n1_5 = abs(gd['k']), ((2 < 1 <= i) + (i | gl[0]))
    drive(collect(f4455()))
except Exception as e:
    out(type(e).__name__)
