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
    def f33(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        with Manager(), Manager() as d['z']:
            d['z'], *d['z'] = l
            l[0] <<= ((i + o.a) & 3) + 1
        async def h1_90(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            yield
            gl[1:1] = (l if gi else l)
            del gl[1:-1]
        drive(collect(h1_90()))
        n1_10 = 1
        while n1_10:
            n1_10 -= 1
            if n1_10 < 0: break
            @repr
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                assert (len(l) - max(1, *(1, 2), **{}))
        else:
            with Manager():
                gd = {y: (lambda y=i: (o.a + i)) for y in ('k', 'm')}
                with Manager(), Manager() as n1_18:
                    s = 'k'
                    pass
            n1_21 = 0
            while not not n1_21:
                n1_21 -= 1
                if n1_21 < 0: break
                assert {3, *l}, f'{o.a}'
                (yield go.a)
            else:
                for d[(3 if ... else o.a)] in ((1, 2) if repr(3) else l):
                    o.b = n1_28 = (yield from [go.a, *[1, 2]])
                d = {y: [go.a, 2, o.a] for y in ('k', 'm') if y}
    list(f33())
except Exception as e:
    out(type(e).__name__)


try:
    from math import *
except Exception as e:
    out(type(e).__name__)


try:
    def f40(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {gi, 'k'} = 1) -> gd:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_1 = ci
            n2_1: int = {go.a, gs}
            *n2_2, n2_4 = ((1, 2) if gi else [1, 2])[0:2]
        cs
        gl[0] = ((cl[0] or ci) or abs(gi))
        return (lambda: (ci, cl, cd, cs, co))()
    f40()
except Exception as e:
    out(type(e).__name__)


try:
    def f57(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 2
        while n1_1 > 0:
            n1_1 -= 1
            if n1_1 < 0: break
            o.a
            l = [*[i][0:2:1]]
        if s:
            o.b, n1_5, d['z'] = [(l[0] + o.a), [o.a, *[1, 2]], (gm @ i)]
        elif {'k': 1}:
            n1_9, *n1_12 = gl
        go.q = {i, 'k'}
        del go.q
    f57()
except Exception as e:
    out(type(e).__name__)


try:
    if f'x{(gi if go else gi)}y{int(3)!r}':
        with Manager(), Manager() as gd[(+go.a)]:
            gl = [*SimpleNamespace(a=go.a, l=go.l, w=Waiting()).l]
    elif id(go) and 1:
        with Manager((lambda x=1: i)()):
            out(gi)
            import sys
        n0_13, *n0_15 = [1, 2]
    else:
        from math import *
        with Manager() as n0_17:
            raise KeyError(gi)
except Exception as e:
    out(type(e).__name__)


try:
    async def f63(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        for n1_2 in range(((i | i) not in sorted(o.l, key=abs)) % 4):
            out(o.a)
        else:
            n1_5 = 0
            while n1_5:
                n1_5 -= 1
                if n1_5 < 0: break
                pass
                l[0] = len(list({l[0], *(1, 2)}))
    drive(collect(f63()))
except Exception as e:
    out(type(e).__name__)
