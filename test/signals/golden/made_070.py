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
    async def f218(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        async for o.b in Waiting():
            try:
                continue
                raise KeyError(l[0])
            except (KeyError, ValueError):
                async with Waiting(True) as i:
                    n1_7 = (lambda x=1: l[0])()
                    yield ((l[0] in l) ^ o.a)
                [n1_8, *i] = [x for x in ((1, 2) if go.a else [1, 2]) if x]
        d[(gl[0] | o.a)] = o.b = ((l[0]).conjugate() // ((gi not in l) or 2))
    drive(collect(f218()))
except Exception as e:
    out(type(e).__name__)


try:
    def f275(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        d[(i / 2)] = go.b = False
        assert b'x', i
        for d[len(gs)] in range((d or gd)['k'] % 4):
            assert (lambda *, x=2: sum(l, 1)), gi
        else:
            for [n1_8, d[(lambda *, x=l[0]: i)()]] in zip([i, (l[0] if repr({go.a, 'k'}) else l[0])], go.l):
                with Manager((1 or i)) as gk[(lambda x=1: 2)()]:
                    o.b = i = repr(True)
                    n1_19 = y = 2
                    del n1_19, y
            assert (lambda x=gi: (not o.a)), i
    f275()
except Exception as e:
    out(type(e).__name__)


try:
    gd[(gi - gi)] = go.b = int(sum(gl, 1))
except Exception as e:
    out(type(e).__name__)


try:
    def f342(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if 2:
            def h1_92(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                yield
                cs
                if {'k': 1}:
                    go.q = [x for x in o.l if x or i]
                    del go.q
                    go.q = {i, *gl}
                    del go.q
                elif o.l:
                    d[i] = (o or o).b = (gl[0 * l[0]] ** (i & 3))
                else:
                    s = 'k'
                    assert dict(k=gk[s])
            drain(h1_92())
            for cd['z'] in cl:
                s = gs
                s += ('%s' % 3)
        else:
            ci
            if sorted({x  for x in ((1, 2) or [1, 2]) if x}):
                n1_5: int = ((1, 2) or [1, 2])
            elif (gk['k'] if ci else go.a):
                gk['x'] = len(cl)
                del gk['x']
            else:
                gk['x'] = i
                del gk['x' * 1]
                co.b, *n1_11 = [ci, ci, gi]
        return (lambda: (ci, cl, cd, cs, co))()
    f342()
except Exception as e:
    out(type(e).__name__)


try:
    def f370(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if co:
            try:
                ci, n1_3, n1_5 = {'k': co.a, 'm': 1}['k'], 3, ((gm @ l[0]) not in ([1, 2] or (1, 2)))
            except KeyError:
                n1_7: int = 'k'
            except:
                assert [1, 2], ci
                raise
            with Manager() as cd['z']:
                ci = (gi and (not {gi, *cl}))
        class K1(object):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_13 = [ci]
            for n2_2 in range(go.a % 4):
                from math import floor, ceil as n2_4
        gk[l[0]]
        return (lambda: (ci, cl, cd, cs, co))()
    f370()
except Exception as e:
    out(type(e).__name__)


try:
    def f405(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        with Manager(True) as o.b:
            n1_5 = ci = (lambda x=3: 3)
            return ci
        for (gk[o.a], i) in gd.items():
            import sys
            break
        with Manager(True), Manager() as gk[2]:
            raise ValueError(len({'k': 1}))
        return (lambda: (ci, cl, cd, cs, co))()
    f405()
except Exception as e:
    out(type(e).__name__)
