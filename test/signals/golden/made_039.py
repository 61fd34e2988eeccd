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
        n0_1 = (gs + 'k')
        gd[(gi < 2 <= gl[0])] = n0_5 = (gm @ 3)
        raise ValueError(gi)
    except:
        gi ^= ((gi < gi <= gi) >= (1 * gi))
        n0_8 = go.b = (gi < 1 <= gi)
    else:
        gd['k'] = gi
except Exception as e:
    out(type(e).__name__)


try:
    def f3788(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (lambda: gl[0]) = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = len(s)
        gi = (l[0] | gi)
        with Manager((3 or o.a)):
            try:
                for p, q in zip((1, 2)[0:], go.l):
                    n1_10, *n1_11 = [i, o.a]
                else:
                    n1_13 = gd['z'] = 3
                with Manager(i), Manager() as n1_19:
                    gi = gl[0]
                    go.q = (1 // (abs(i) + 1))
                    del go.q
                raise KeyError((not 'k'))
            except Exception as e:
                pass
                raise
            d['z'] = d[(l[0] >> (l[0] & 3))] = o.a
    f3788()
except Exception as e:
    out(type(e).__name__)


try:
    async def f3824(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        l = [(ci & co.a), (1 + i)]
        if SimpleNamespace(a=(cl[0] < gl[0] <= ci), l=sorted({x  for x in [1, 2] if x}), w=Waiting()):
            n1_2 = (yield)
            cd['z'], gd[go.l[-1]], gd[o.a] = [(lambda *, x=3: ci), (yield), (lambda *, x=gl[0]: co.a)]
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f3824()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3867(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = len(l)
        gi = (o.a // (2 or 2))
        with Manager((i, *gl)[0]):
            raise KeyError from ci
            if ...:
                assert max(1, *(co.l or [1, 2]), **{})
            else:
                co.a
        for go.b in range(sum(gl, 1) % 4):
            cl[0] = (int(ci) ^ cl[0])
            n1_10 = 0
            while 1:
                n1_10 -= 1
                if n1_10 < 0: break
                s = str((cl[0] < ci <= 3))
                if gi: break
        (lambda: (ci, cl, cd, cs, co))()
    drive(f3867())
except Exception as e:
    out(type(e).__name__)


try:
    async def f3891(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            for p, q in zip(((go.l or l) if (1, 2)[0 * o.a] else [o.a for x in o.l if x or [1, 2]]), l):
                i
            else:
                [d['z'], *n1_8] = o.l
            with Manager():
                n1_14 = 1
        for d['z'] in sorted(l):
            if [1, 2]: continue
            import sys
        if (lambda: i):
            yield SimpleNamespace(a=(3 / abs(3 or 1)), l=[1 for x in l if x or l], w=Waiting())
            n1_22 = d['z'] = (lambda *, x=l[0]: o.a)
    drive(collect(f3891()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3944(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        return (max((1, 2), key=abs) + (await Waiting()))
        (lambda: (ci, cl, cd, cs, co))()
    drive(f3944())
except Exception as e:
    out(type(e).__name__)
