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
    async def f3197(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = len((1, 2))
        gi = o.a
        [d[(lambda *x: go.a)()], d[d['k']]], d[(3 / abs(o.a or 1))] = (gl[0:i] or [1])[:2], (await Waiting())
        o.b = d[(o.a << (3 & 3))] = o.a
        try:
            if False:
                assert (lambda *, x=o.a: (o.a).numerator)
            elif (~o.a):
                return gd
                n1_11 = (1, 2)[o.a * 0:][0]
            for d['z'] in range(1 % 4):
                d['k'] = i
            else:
                [o.b, *d['z']] = [x for x in gl]
            1 // 0
        finally:
            async for o.b in Waiting():
                go.a = ((2 not in l) > i)
            else:
                i, SimpleNamespace(a=l[0], l=l, w=Waiting()).b, go.b = [l[0], True, 2]
    drive(f3197())
except Exception as e:
    out(type(e).__name__)


try:
    def f4282(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (cl[0] <= gi)
        gi = [1, 2][-1]
        del gz
        if 'k'.join(['a', 'b']).upper():
            from math import floor, ceil as n1_2
            cl[0] = (ci | gl[0])
        elif list(x for x in sorted(cl, key=abs) if not x or gi):
            import os.path as n1_7
        else:
            n1_8: int = 3
            raise KeyError((i if int(i) else (1).__abs__()))
        try:
            gi = gi = [(ci * ci)]
            raise KeyError(len(co.l))
        finally:
            cd = d
            cd['k'] = (cl[0] and l[0:][0])
        return (lambda: (ci, cl, cd, cs, co))()
    f4282()
except Exception as e:
    out(type(e).__name__)


try:
    def f4362(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
        l = [*l]
        d = {**d}
        yield
        gd = dict(n=2, **({'k': 1} or gd))
    drain(f4362())
except Exception as e:
    out(type(e).__name__)


try:
    def f4367(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = gl[0]
        gi = (ci or co.a)
        *n1_1, o.b = list({i, *l})
        for o.b in sorted({x  for x in co.l}):
            try:
                gd['z'] = n1_10 = gd
            except Exception as e:
                go.b, n1_13, cd['z'] = gd.popitem(), {(3 ^ i), f'{co.a}'}
                gd['q'] = go.q = 1
                del gd['q'], go.q
            else:
                gl[1:1] = ([*cl, go.a] or [*cl, gl[0]])
                del gl[1:-1]
            gk[(gl[0] >> (co.a & 3))]
        n1_19 = ((1, *co.l) if (lambda x=co.a: (gi & i)) else sorted([1, 2], **{}))
        return (lambda: (ci, cl, cd, cs, co))()
    f4367()
except Exception as e:
    out(type(e).__name__)


try:
    def f4482(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> callable(go.a):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            go.a = gk[(ci or gi)]
            ci = l[0]
        except Exception as e:
            import sys as n1_3
            import sys as n1_6
            raise
        def h1_49(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            gz = {i, gs}
            gi = (co.a - 1)
            for n2_2, cd[int(3)] in gd.items():
                gs = f'{(i < l[0] <= ci)}'
                cd = ({'k': 1} or d)
            try:
                raise KeyError(len({'k': 1}))
                assert cd['k']
            except ValueError:
                i = 2
            finally:
                *gi, go.b = [go.a, ci]
        h1_49()
        if str(cs):
            pass
            gk[(ci | 1)] = n1_11 = (d['k'] * (ci / 2))
        elif co.a:
            d['k'] = gi
            gl[0] ^= ((co.a not in [1, 2]) / abs((i is not i) or 1))
        else:
            n1_15 = {'k': 1}['k']
            del n1_15
            import sys as n1_16
        return (lambda: (ci, cl, cd, cs, co))()
    f4482()
except Exception as e:
    out(type(e).__name__)


try:
    try:
        gi <<= ((gl[:gi] or [1])[(go.a not in gl) * 0:][0] & 3) + 1
        raise ValueError(((3 * 3) // (gk[gs] or 2)))
    finally:
        gd['k'] = gl[0]
except Exception as e:
    out(type(e).__name__)
