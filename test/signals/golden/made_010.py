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
    async def f567(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        async with Waiting(True):
            async def h1_84(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> i:
                global gi, gz
                l = [*l]
                d = {**d}
                gz = {l[0], *l}
                gi = (gi // (abs(gi) + 1))
                n2_1 = 2
                while 1:
                    n2_1 -= 1
                    if n2_1 < 0: break
                    o.a = (await o.w)
                else:
                    assert i
                    d['z'] = d['z'] = {(go.a and i), *[*go.l, l[0]]}
                pass
            drive(h1_84())
            n1_3: int = l[0]
        o.b = n1_7 = {(2 // (i or 2)), (s + 'k')}
        async with Waiting(l[0]):
            d[len(s)], *n1_13 = [*(l if l[0] else l), (~o.a)]
            import sys as n1_14
    drive(f567())
except Exception as e:
    out(type(e).__name__)


try:
    async def f576(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {gl[0], 'k'} = 1) -> gs:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = o.a
        gi = (1, 2)[0]
        del gz
        *d[(-ci)], n1_3 = [(ci if gl[0] else ci)]
        n1_5 = n1_8 = ('%s' % gi)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f576()))
except Exception as e:
    out(type(e).__name__)


try:
    def f604(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 2
        while 1:
            n1_1 -= 1
            if n1_1 < 0: break
            assert ((not True) != (2 << (i & 3))), o.a
            assert d
    f604()
except Exception as e:
    out(type(e).__name__)


try:
    async def f606(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go:
        l = [*l]
        d = {**d}
        l = l
        for o.b in range(2 % 4):
            def h1_32(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                n2_1 = (l[0] + o.a)
                with Manager(True), Manager() as d['z']:
                    pass
                for n2_8 in (1, 2):
                    o.a = sorted({x  for x in l})[0]
                    l[0] ^= o.a
            h1_32()
        async with Waiting():
            import sys as n1_8
            class K1(*[Matrix]):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                d = {f'x{l[0]}y{i!r}': 2, 'k': dict(k=i)}
                from math import floor, ceil as n2_3
    drive(f606())
except Exception as e:
    out(type(e).__name__)


try:
    def f614(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        gl[0] = ({'k': 1} or {'k': 1})['k']
        for p, q in zip(sorted({x  for x in [i for x in go.l if x]}), [1, 2]):
            if b'x':
                n1_6, n1_9, n1_10 = [(i, *[1, 2]), (1 / 2), ('%s' % i)]
            s = 'k'
    list(f614())
except Exception as e:
    out(type(e).__name__)


try:
    assert (go.a * (gi - gi)), (2 // (abs(gl[0]) + 1))
except Exception as e:
    out(type(e).__name__)
