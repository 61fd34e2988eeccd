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
    def f686(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (co.a | l[0])
        gi = (yield cl[0])
        del gz
        assert dict(n=2, **{'k': 1}), (gl[0] not in cl)
        gk[l[-1]], *n1_4 = gl
        (lambda: (ci, cl, cd, cs, co))()
    drain(f686())
except Exception as e:
    out(type(e).__name__)


try:
    def f715(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        for n1_1 in (l[0:go.a] or [1]):
            import sys as n1_3
            f'{s!s:>{i & 7}}'
        go.a = l[0]
    drain(f715())
except Exception as e:
    out(type(e).__name__)


try:
    def f769(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1 = co
        del n1_1
        if ((go.a + go.a) if [ci] else (gm @ go.a)):
            cl[0] = (not len(gd))
            try:
                l[0] = 1
                raise KeyError((co.a is gl[0]))
            except Exception as e:
                gi, go.b, co.b = (sorted((1, 2))[0:abs(1)] or [1])[:2], ((gm @ {'k': 1}) >= (+l[0]))
            else:
                raise ValueError(dict({}, k=...)['k'])
        else:
            ci = co.a
            n1_11 = 2
            while n1_11:
                n1_11 -= 1
                if n1_11 < 0: break
                assert (3 < 3), 2
        return (lambda: (ci, cl, cd, cs, co))()
    f769()
except Exception as e:
    out(type(e).__name__)


try:
    async def f789(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> ...:
        l = [*l]
        d = {**d}
        import os.path as n1_3
        if (gm @ i):
            def h1_1(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                for o.b in sorted((l if (l[0],) else l), key=abs):
                    go.q = (not gi)
                    del go.q
                    break
                import os.path as n2_6
                pass
            h1_1()
            o.b, gk[o.a] = [gl[0], (lambda *, x=i: i)()]
    drive(f789())
except Exception as e:
    out(type(e).__name__)


try:
    if False:
        if 2:
            gd['q'] = {'k': 1}
            del gd['q']
            gd = {'k': go}
    else:
        for go.b, gi in zip((*(go.a, gl[0], gi,), (2 ^ gi)), [1, 2]):
            out(((gm @ 'k') * gl[0]))
            from math import floor, ceil as n0_8
        else:
            gi, n0_13 = [{gl[0], *go.l}, list({i, s} for x in gl if x)]
            gk[gi] = go.b = SimpleNamespace(a=1, l=[1, 2], w=Waiting()).a
except Exception as e:
    out(type(e).__name__)


try:
    def f870(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = gl[0]
        gi = (gi).real
        del gz
        for (gi, co.b) in gd.items():
            n1_5 = 2
            while n1_5:
                n1_5 -= 1
                if n1_5 < 0: break
                import sys
                if (lambda x=2: gl[0:3 or 9:][0]):
                    gi = 1
                    (o.l[0] ** ((2 << (gi & 3)) & 3))
            else:
                cd = {**{'k': 1}, 'k': {ci, gs}}
                gd['q'] = go.q = 1
                del gd['q'], go.q
        o.a = {'k': 1}['k']
        return (lambda: (ci, cl, cd, cs, co))()
    f870()
except Exception as e:
    out(type(e).__name__)
