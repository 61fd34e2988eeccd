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
    def f23868(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_1 = cs
            s = f'{(i >> (i & 3))}'
        if (ci ** (cl[0] & 3)):
            if callable(l[0]):
                gl[0] **= (3 & 3) + 1
            else:
                gd['k'] = gk[1, s]
                n1_5, ci, n1_8 = ([i, gi], {y: cl[0] for y in ('k', 'm')}), l[0]
            n1_10: int = dict({}, k=1)
        else:
            gk[(gl[0] / abs(i or 1))], *d[(i in (1, 2))] = [gl[0] for x in [1, 2] if x]
        return (lambda: (ci, cl, cd, cs, co))()
    f23868()
except Exception as e:
    out(type(e).__name__)


try:
    raise KeyError from max((1, 2), key=abs)
except Exception as e:
    out(type(e).__name__)


try:
    async def f31757(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> b'x':
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        async for ci in Waiting():
            [cd[abs(o.a)], *i] = cl
        n1_9 = 1
        while not not n1_9:
            n1_9 -= 1
            if n1_9 < 0: break
            ci, ci, n1_15 = (gi | ci), (not i), (ci).real
        else:
            from math import floor, ceil as n1_17
        n1_20 = cd['z'] = (2 + max(cl, key=abs))
        (lambda: (ci, cl, cd, cs, co))()
    drive(f31757())
except Exception as e:
    out(type(e).__name__)


try:
    def f32213(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        gl[1:1] = [(2 | gi) for x in list({o.a, gi}) if x]
        del gl[1:-1]
    drain(f32213())
except Exception as e:
    out(type(e).__name__)


try:
    def f36710(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1) -> gl[0]:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (lambda x=1: i)()
        gi = (1 is gi)
        for go.b in o.l:
            with Manager(True):
                for d['z'] in [(cl[0] in l)]:
                    n1_9 = y = (o.l if False else (1, 2))
                    del n1_9, y
                    l = [*o.l]
                continue
            for (o or co).b in sorted((1, 2)):
                gd = {'k': i}
        return (gi & 1)
        cd['z'] = co.b = ((gm @ co.a) | sum(co.l, 1))
        return (lambda: (ci, cl, cd, cs, co))()
    f36710()
except Exception as e:
    out(type(e).__name__)


try:
    def f37751(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        i = gk[(2 & l[0])]
    drain(f37751())
except Exception as e:
    out(type(e).__name__)
