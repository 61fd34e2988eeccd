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
    async def f2901(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gs:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if i:
            for gd[ci] in range((gl[0] - (o.a ^ cl[0])) % 4):
                co.b = gd['z'] = str(None)
        else:
            for p, q in zip([*(go.a, *[1, 2]), (i <= 3)], l):
                co.a = (3 if (2 if 2 else 3) else (go.a & go.a))
                gi = abs(i)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2901()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2915(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            try:
                n1_2 = n1_3 = (1, 2)
            except:
                d = (gd or d)
            else:
                from math import floor, ceil as n1_7
                d[(l[0] // (abs(o.a) + 1))], d[(gl[0] in go.l)] = (o.a < d['k'] <= (go.a in [1, 2])), (yield)
        except Exception as e:
            assert ((3 ^ o.a) in list({i, 1}))
        n1_13 = 2
        while n1_13:
            n1_13 -= 1
            if n1_13 < 0: break
            with Manager():
                n1_18 = ('%s' % gi)
                del n1_18
                d = {'k': 1}
        else:
            if (i if gi else gi):
                l = (1, 2)
            for n1_21 in range(((o.a & gi) + (o.a not in l)) % 4):
                if ((1, 2) or gl): break
                d['q'] = gi
                del gd['q']
        n1_27 = n1_29 = o.l
    drive(collect(f2915()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2964(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 2 = 1):
        l = [*l]
        d = {**d}
        yield
        ((gi or o.a) < (lambda : i)() <= (i ** (gi & 3)))
        [(2 == 2), (not (1, 2)), (i ** (i & 3))]
    drive(collect(f2964()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3016(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = dict(n=2, **cd)
        gi = (i % (l[0] or 2))
        go.q = {y: y for y in ('k', 'm')}
        del go.q
        for p, q in zip(list({(cl[0] ** (go.a & 3)), (cl[0] or i)}), (1, 2)):
            try:
                assert len(f'x{i}y{o.a!r}')
                out(cl[0])
                raise ValueError((co or co).a)
            except:
                ci = (gi in gl)
        else:
            if co:
                assert ('%s' % {'k': 1}['k']), (lambda x=1: len(cl))
            elif gi:
                d[(co.a / 2)] = n1_10 = (gi % (abs(gi) + 1))
                yield (lambda *x: (co.a and 3))()
            else:
                co.a = ci
                cl[0] = (not {'k': 1})
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f3016()))
except Exception as e:
    out(type(e).__name__)


try:
    def f3064(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        with Manager():
            for go.b in [1, 2]:
                d[(gm @ gl)], *n1_12 = (l or (1, 2))
                n1_13: int = (l[0] and i)
        for n1_16 in o.l:
            for d['z'] in range(1 % 4):
                d['k'] *= ((gl[0] | l[0]) & (l[0] if gi else gl[0]))
        else:
            o.b = n1_26 = ('%s' % (l[0] if d else i))
            n1_27 = 0
            while n1_27 > 0:
                n1_27 -= 1
                if n1_27 < 0: break
                gd[(o.a % (abs(2) + 1))], n1_31 = [(1 - gl[0]), 2]
                assert o.a, max([1, 2], key=abs)
    f3064()
except Exception as e:
    out(type(e).__name__)


try:
    def f3096(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        d = dict({}, k=SimpleNamespace(a=ci, l=[1, 2], w=Waiting()))
        gl[0] -= ci
        return (lambda: (ci, cl, cd, cs, co))()
    f3096()
except Exception as e:
    out(type(e).__name__)
