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
    def f1520(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gi, *n1_4 = (go.l[:2:1] or [1])
        for n1_5 in (ci, *o.l):
            from math import floor, ceil as n1_8
        else:
            class K1(*[Matrix]):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_10 = cs
                with Manager(SimpleNamespace(a=i, l=l, w=Waiting())), Manager() as n2_4:
                    gk[d['k']], n2_8, o.b = (2 <= i), ({i, *(1, 2)},), SimpleNamespace(a=gi, l=l, w=Waiting())
                    [gd[o.a], *(go or o).b] = [go.a, gi, gl[0]]
        return (lambda: (ci, cl, cd, cs, co))()
    f1520()
except Exception as e:
    out(type(e).__name__)


try:
    def f1563(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        (o or o)
        raise KeyError from l[0]
        (lambda: (ci, cl, cd, cs, co))()
    drain(f1563())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1587(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = 2
        gi = (-i)
        def h1_48(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: str({i, *l}) = 1):
            global gi, gz
            l = [*l]
            d = {**d}
            yield
            gz = gk[gi]
            gi = o.a
            del gz
            n2_1 = 2
            while n2_1 and SimpleNamespace(a=i, l=o.l, w=Waiting()):
                n2_1 -= 1
                if n2_1 < 0: break
                with Manager(i), Manager() as o.b:
                    gk[(yield)] = go.b = (yield from l)
                    s = ('%s' % o.a)
            l[0] = l[0]
            {'k': (yield (lambda: 3))}
        drain(h1_48())
        with Manager((1, 2)[0]) as d['z']:
            (i, d['z']), n1_9 = ([o.a], i), str(i)
            n1_11 = y = gk[('%s' % o.a)]
            del n1_11, y
        if {i, *(1, 2)}:
            o.a = l[0 * gi]
            @callable
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                from math import floor, ceil as n2_2
        else:
            async with Waiting((l[0] * i)) as i:
                assert (lambda *, x=i: o.a)
                import sys
            pass
    drive(f1587())
except Exception as e:
    out(type(e).__name__)


try:
    def f1621(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if {'k': (3 < l[0] <= gi)}:
            i = 3
        elif ({'k': 1}['k'] - (1 + i)):
            l = (1, 2)
        else:
            s = str(l[0])
        for gi in list(o.a for x in [1, 2]):
            out(1)
    f1621()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1640(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if (gk[cs] << ((not ci) & 3)):
            d['k'] = (await o.w)
            (i | ci)
        elif ci:
            SimpleNamespace(a=i, l=[1, 2], w=Waiting()).b, go.b = i, 3
            cd = {'k': ci, 'm': co.a}
        import sys
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1640())
except Exception as e:
    out(type(e).__name__)


try:
    if ((gl[0] + go.a), *[go.l for x in (1, 2) if x]):
        if go.a:
            gi = ((2 % (abs(gl[0]) + 1)) * gi)
    elif 1.5:
        gl = [*sorted(go.l)]
except Exception as e:
    out(type(e).__name__)
