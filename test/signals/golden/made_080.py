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
    gi = (-(go.a).conjugate())
except Exception as e:
    out(type(e).__name__)


try:
    async def f9154(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        s += ('k'.join(['a', 'b']) if ('%s' % i) else 'k'.join(['a', 'b']))
        i = i = ((l[0] & l[0])).conjugate()
    drive(f9154())
except Exception as e:
    out(type(e).__name__)


try:
    def f9229(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> ...:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = gl[0]
        gi = (2).__abs__()
        for (SimpleNamespace(a=o.a, l=(1, 2), w=Waiting()).b, SimpleNamespace(a=3, l=(1, 2), w=Waiting()).b) in gd.items():
            (go or go).b, *d[(i in [1, 2])] = (sorted({x + 1 for x in [1, 2]})[0:(not l[0])] or [1])
            go.b, (o or go).b = (i / abs(l[0] or 1)), dict(n=2, **{'k': 1}, **{'z': i})
        *o.b, gd[{'k': 1}['k']] = o.l
    f9229()
except Exception as e:
    out(type(e).__name__)


try:
    try:
        gl[0]
        raise ValueError((gm @ gi))
    except KeyError:
        {gl[0], 'k'}
    except ValueError:
        for gd['z'] in SimpleNamespace(a=go.a, l=gl, w=Waiting()).l:
            n0_3: int
            import os.path as n0_6
        else:
            n0_7: (gi and gi)
        gd['q'] = {gl[0], gs}
        del gd['q']
        raise
    else:
        import os.path as n0_11
    finally:
        try:
            out((2).real)
            raise ValueError(gl[0])
        except Exception as e:
            gl[0] = ((1 < gi) % (abs(gk[go.a]) + 1))
            gs = ('k' + gs)
        if (gi / 2):
            go.b, gd[max(1, *[1, 2], **{})] = [gl[0], (gi + gl[0])]
            gk['x'] = go
            del gk['x']
        else:
            assert {gi, 'k'}
            gd['k'] = go.a
except Exception as e:
    out(type(e).__name__)


try:
    async def f9716(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = str(o.a)
        gi = len({'k': 1})
        del gz
        for o.b in (o.a, *l):
            if i:
                gs = f'{i}'
                if (f'{gs!s:>{i & 7}}' if o else f'{i}'):
                    (o or go)
                    d = dict(n=2, **{'k': 1})
        else:
            gk[(o.a ** (i & 3))], n1_8 = 'k', 'k'
            pass
        if s:
            i = ((l[0] ^ l[0])).numerator
    drive(f9716())
except Exception as e:
    out(type(e).__name__)


try:
    for gd['z'] in [gi, gl[0]]:
        for n0_4 in go.l:
            *gd[(go.a ** (gl[0] & 3))], gd['z'] = (go.a,)
            with Manager():
                n0_13 = list({gi, *go.l})[(2 | gi) * 0:][0]
                import os.path as n0_16
        else:
            gl = (1, 2)
            assert (lambda x=gl[0]: l[0]), len('k')
        assert ...
    else:
        for (gk[gi], go.b) in gd.items():
            if go.a:
                n0_22 = sum(sorted((1, 2), **{}), 1)
                from math import *
            class K0(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                out(i)
        if gk[gi]:
            try:
                gk[(gi in gl)] = gd['z'] = (not gi)
            except ValueError:
                [n0_27, (go or go).b], go.b = go.l[:2], gi
except Exception as e:
    out(type(e).__name__)
