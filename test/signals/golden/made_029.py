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
    def f2168(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if ((not gi) ^ (go.a in (1, 2))):
            raise KeyError(l[0])
    f2168()
except Exception as e:
    out(type(e).__name__)


try:
    if (~gl[0]):
        gd = {'k': ({'k': 1} or gd)}
except Exception as e:
    out(type(e).__name__)


try:
    async def f2196(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        yield ((await Waiting()) ^ int(gi))
        raise ValueError(ci)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2196()))
except Exception as e:
    out(type(e).__name__)


try:
    def f2200(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        l = [*l]
        d = {**d}
        for d[2] in gl:
            d['k'] = gi
        *n1_6, d['z'] = l
        gd['k'] |= int((~gl[0]))
    f2200()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2220(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        for n1_4 in [*(o.l or l), (l[0] * gi)]:
            assert go, (lambda x=i: (gl[0] + 1))
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            gl = [*sorted({x + 1 for x in l if x})]
        for p, q in zip(l, l):
            n1_9 = (i << ((2 ^ gi) & 3))
        else:
            try:
                n1_10 = repr(1)
                o.a = (gm @ (lambda *, x=o.a: i))
                raise ValueError(int(max(1, *gl)))
            finally:
                n1_12 = callable(str(i))
                del n1_12
            i = o.a
    drive(f2220())
except Exception as e:
    out(type(e).__name__)


try:
    async def f2222(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.l = 1):
        l = [*l]
        d = {**d}
        yield
        pass
        async for n1_6 in Waiting():
            with Manager(gi) as n1_7:
                gd['k'] = len({**{'k': 1}, 'k': [1, 2]})
        else:
            raise ValueError((gi < gi <= l[0]))
            n1_12 = 0
            while 1:
                n1_12 -= 1
                if n1_12 < 0: break
                assert {'k': 1}
                d[(lambda x=1: l[0])()] = n1_15 = (o.a / 2)
            else:
                assert {'k': 1}, (i < i <= 1)
                try:
                    l[0] = abs((1 if i else go.a))
                    d = {'k': s}
                finally:
                    s = ((s + 'k') if {'k': 1}['k'] else ('%s' % gi))
        i = (gm @ ('k' + 'k'))
    drive(collect(f2222()))
except Exception as e:
    out(type(e).__name__)
