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
    async def f15170(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: [gi] = 1):
        l = [*l]
        d = {**d}
        yield
        i, *o.b = [(gl[0] / abs(o.a or 1)) for x in [x for x in l] if x]
        if (yield 1.5):
            i = (await Waiting())
        else:
            if {y: y for y in ('k', 'm') if y}:
                with Manager(), Manager() as i:
                    n1_10 = (i != i)
            elif (lambda x=1: (i != i)):
                n1_11 = 1
                while not not n1_11:
                    n1_11 -= 1
                    if n1_11 < 0: break
                    d['z'], gd[int(i)] = {s: 2, 'k': gi}, ('%s' % i)
            else:
                out(((gm @ 2j) < (gi if i else l[0]) <= (go.a and 2)))
        l = (i, *sorted({x + 1 for x in [1, 2]}))
    drive(collect(f15170()))
except Exception as e:
    out(type(e).__name__)


try:
    def f16883(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        class K1:
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            d[(lambda x=1: gi + 1)()] = d['z'] = ((l[0] < go.a <= o.a) == (gi + go.a))
        n1_1 = y = dict(k=None)
        del n1_1, y
        if i:
            gi = (i * 2)
            n1_3, d['z'] = (not (gd or d)), (yield)
        else:
            gd = dict(k=i)
    drain(f16883())
except Exception as e:
    out(type(e).__name__)


try:
    if [*(1, 2), gl[0]]:
        if {'k': go.a}:
            n0_1 = {gi, 'k'}
        elif 2j:
            gd = {'k': 2, 'k': go.a}
        else:
            gi >>= ((gi or gi) & 3) + 1
            import sys
    else:
        n0_7: int
        gk['x'] = len(sorted(gl, key=abs))
        del gk['x']
except Exception as e:
    out(type(e).__name__)


try:
    async def f21824(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1) -> go:
        l = [*l]
        d = {**d}
        yield
        o.a = gi
        gd['k'] <<= (gk[(i - o.a)] & 3) + 1
        async for d[(+gl[0])] in Waiting():
            n1_8, d['z'], go.b = (s.join(['a', 'b']) + ('k' if {l[0], *l} else s)), {**{'k': 2, 'k': o}, 'k': (-gi)}, f'{s!s:>{gi & 7}}'
            import sys
    drive(collect(f21824()))
except Exception as e:
    out(type(e).__name__)


try:
    def f22624(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> (lambda x=gi: o.a):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = True
        gi = [1, 2][0 * l[0]]
        del gz
        o.b = (o or o).b = (~(i - i))
        n1_5 = 1
        while 1:
            n1_5 -= 1
            if n1_5 < 0: break
            n1_6 = {1, *gl}
    drain(f22624())
except Exception as e:
    out(type(e).__name__)


try:
    async def f22935(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (o.a or 1)
        gi = (i != gi)
        del gz
        from math import floor, ceil as n1_2
        async for gd[l[0]] in Waiting():
            try:
                async for d['z'] in Waiting():
                    gd['q'] = go.q = 1
                    del gd['q'], go.q
                else:
                    import sys as n1_13
                    gk['x'] = {2, 'k'}
                    del gk['x']
                continue
                raise ValueError((gk[1]).numerator)
            finally:
                o.a = i
                n1_18: int = 2j
            break
        for o.b in range((2, i, gi,)[-1] % 4):
            try:
                with Manager(True) as gi:
                    break
                2
                raise ValueError(((o.a + 1) ^ (-gi)))
            finally:
                o.a += (i == o.a)
            d[(lambda *, x=i: l[0])()] = SimpleNamespace(a=i, l=(1, 2), w=Waiting()).b = [go.a]
    drive(f22935())
except Exception as e:
    out(type(e).__name__)
