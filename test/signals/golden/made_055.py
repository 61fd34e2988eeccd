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
    try:
        gd['z'], go.b = [gl[0 * go.a], len(gl)]
        for p, q in zip(gl, go.l):
            n0_9: int
            n0_10 = 0
            while n0_10:
                n0_10 -= 1
                if n0_10 < 0: break
                gd['z'], n0_13, n0_15 = ['k'.join(['a', 'b']), (lambda *, x=gi: len(l)), callable(1)]
                if ((-gi) >= (go.a not in go.l)): continue
            else:
                gd[(gi + gi)], gd['z'], go.b = gi, (gi or gi), len(gl)
        raise KeyError((gi // (2 or 2)))
    except Exception as e:
        gd['k'] = ((gm @ gi) & (-go.a))
except Exception as e:
    out(type(e).__name__)


try:
    out((go.a + (go.a / 2)))
except Exception as e:
    out(type(e).__name__)


try:
    raise KeyError(((gi < gi <= gl[0]) | (go.a & go.a)))
except Exception as e:
    out(type(e).__name__)


try:
    try:
        if (go.a / abs(gi or 1)):
            go.q = ((~gi) if go else max(1, *[1, 2]))
            del go.q
            def h0_24(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                global gi, gz
                l = [*l]
                d = {**d}
                gz = (l if l[0] else l)
                gi = {'k': 1}['k']
                del gz
                for p, q in zip([x for x in list(x for x in o.l if x)], go.l):
                    o.b, *n1_7 = l
                    o.a = (gi if gs else i)
                else:
                    assert o
                gi = 3
                with Manager(go) as o.b:
                    l[0] = 2
                    gl[1:1] = [x for x in (*(1, 2), o.a) for y in (x,)]
                    del gl[1:-1]
            h0_24()
        elif (-go.a):
            pass
        else:
            gl = [*((gi - go.a), (not gs),)]
        raise ValueError(gi)
    finally:
        n0_3 = 2
        while not not n0_3:
            n0_3 -= 1
            if n0_3 < 0: break
            if {gl[0], gs}:
                gi
                gl = (*gl, go.a)[:]
            elif go:
                if 1.5: break
                gd = gd
            gs
        assert None, dict(k=[1, 2])
except Exception as e:
    out(type(e).__name__)


try:
    async def f9687(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gs:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        async def h1_43(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> (1.5,):
            l = [*l]
            d = {**d}
            gl[0]
            for n2_3 in gl:
                for p, q in zip(gl, l):
                    gl[1:1] = ((1, 2) if gi else o.l)
                    del gl[1:-1]
                    [n2_11, *n2_12] = l
            else:
                n2_14 = 1
                while n2_14:
                    n2_14 -= 1
                    if n2_14 < 0: break
                    i = 2
                    from math import floor, ceil as n2_17
                else:
                    n2_19, *n2_22 = gl
                    d = {f'{i}': 2, 'k': (2 < o.a <= l[0])}
        drive(h1_43())
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f9687()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f9697(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        async for o.b in Waiting():
            with Manager() as d[(1 if 2 else i)]:
                l[0] = l[0]
                continue
        else:
            gl[1:1] = (1, 2)[:]
            del gl[1:-1]
            go.q = o.a
            del go.q
    drive(collect(f9697()))
except Exception as e:
    out(type(e).__name__)
