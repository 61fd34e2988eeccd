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
    async def f6914(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        yield 1
        for gd[gl[0]] in (gl[l[0]:gi] or [1]):
            SimpleNamespace(a=i, l=(1, 2), w=Waiting()).b = gd['z'] = ('%s' % (2 in l))
            gd = {'k': 2, 'k': go}
        d['k'] *= i
    drive(collect(f6914()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f7461(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        cd = dict({}, k=co)
        n1_2 = 2
        while 1:
            n1_2 -= 1
            if n1_2 < 0: break
            co.a -= (go.a * ci)
        else:
            n1_4 = 1
            while not not n1_4:
                n1_4 -= 1
                if n1_4 < 0: break
                n1_5 = y = {**cd, 'k': None}['k']
                del n1_5, y
        (lambda: (ci, cl, cd, cs, co))()
    drive(f7461())
except Exception as e:
    out(type(e).__name__)


try:
    def f7543(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        l = [*l]
        d = {**d}
        if ((i ** (2 & 3))).real:
            s = 'k'
            go.a = gk[i, 'k']
        elif (i, *sorted({x + 1 for x in gl})):
            import os.path as n1_5
            import sys
    f7543()
except Exception as e:
    out(type(e).__name__)


try:
    async def f7631(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 1 = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        raise ValueError(((+gi)).numerator)
        co.b = co.b = (cl[0] if {cl[0], *gl} else 1)
        (lambda: (ci, cl, cd, cs, co))()
    drive(f7631())
except Exception as e:
    out(type(e).__name__)


try:
    def f7829(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_1, cd['z'] = [(yield), {l[0], *cl}]
        async def h1_65(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            yield
            cl = [*co.l]
        drive(collect(h1_65()))
        if (gl[0 * i] / 2):
            n1_5 = 2
            while n1_5 > 0:
                n1_5 -= 1
                if n1_5 < 0: break
                co.a = ((~ci)).real
            cd['k'] *= (not {'k': 1})
        else:
            i = (lambda *x: go.a)()
            import os.path as n1_11
        (lambda: (ci, cl, cd, cs, co))()
    drain(f7829())
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 1
    while 1:
        n0_1 -= 1
        if n0_1 < 0: break
        try:
            with Manager(True) as (go or go).b:
                (go or go)
        except Exception as e:
            [go.b, *n0_8] = [1, 2]
            n0_10 = (+gi)
        else:
            continue
            gd[(gi not in gl)], gd[gl[0]], SimpleNamespace(a=go.a, l=(1, 2), w=Waiting()).b = list({(gi << (gl[0] & 3)), *sorted(gl, reverse=True)})[:2], str((lambda: 2))
        finally:
            gd[{'k': 1}['k']], *n0_19 = (*(gl if 'k' else [1, 2]), (gi).__abs__())
            out((gl[0] or go.a))
        if (lambda *, x=gl[0]: gi):
            (n0_21, gd['z']), SimpleNamespace(a=gi, l=[1, 2], w=Waiting()).b = gd.popitem(), gd
    else:
        import sys as n0_27
except Exception as e:
    out(type(e).__name__)
