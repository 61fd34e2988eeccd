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
    def f398(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if i:
            out((max(gl, key=abs) < (gm @ (1, 2)) <= (3 - gi)))
            gl[1:1] = (sorted(gl, reverse=True) if {o.a, s} else (i, l[0],))
            del gl[1:-1]
        else:
            d['k'] <<= ((gm @ (2 and 3)) & 3) + 1
            go.b = n1_6 = {'k': 1}
        return l[0]
    f398()
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 2
    while True:
        n0_1 -= 1
        if n0_1 < 0: break
        for p, q in zip(go.l, [1, 2]):
            try:
                n0_7 = go.b = b'x'
                gl[0] = len(dict({}, k=gi))
            except (KeyError, ValueError):
                go.a = (not go.a)
        else:
            try:
                n0_13 = go.b = (go.a if gi else gi)
                raise KeyError((gm @ (go.a, *go.l)))
            except:
                go.b, n0_18, gd['z'] = [(3 >> (gi & 3)), (gi in gl), (gl[0] / abs(go.a or 1))]
                (gi if go.a else gi)
            finally:
                raise KeyError from gi
        len(f'{gs!s:>{gi & 7}}')
except Exception as e:
    out(type(e).__name__)


try:
    def f418(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 1 = 1):
        l = [*l]
        d = {**d}
        yield
        go.q = (lambda x=i: o.a)
        del go.q
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            l[0] = i
            assert o, ([1, 2] if (lambda: gi + 1) else l)
        d['z'], o.b = [..., (yield)]
    list(f418())
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 2
    while n0_1:
        n0_1 -= 1
        if n0_1 < 0: break
        go.b, n0_4 = [(gi | gi), dict({}, k=[1, 2])]
        out((gi ** (go.a & 3)))
    else:
        go.a //= ((go.a in [gi, go.a]) & 3) + 1
except Exception as e:
    out(type(e).__name__)


try:
    def f441(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        gd['z'], n1_4, n1_6 = [(l or (1, 2)), list({l[0], i}), gi]
        d['q'] = (yield from list(x for x in [1, 2] if x))
        del gd['q']
    list(f441())
except Exception as e:
    out(type(e).__name__)


try:
    async def f468(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        n1_1 = o.b = 1.5
        for d[(lambda *x: i)()] in list(x for x in list({o.a, *(1, 2)}) if x):
            for p, q in zip(sorted(gl, key=abs), (1, 2)):
                d = (dict(n=2, **{'k': 1}, **{'z': i}) or {y: y for y in ('k', 'm') if y})
                if gi: continue
            else:
                assert l[0]
    drive(collect(f468()))
except Exception as e:
    out(type(e).__name__)
