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
    async def f3515(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 0
        while 1:
            n1_1 -= 1
            if n1_1 < 0: break
            if bool(sum(l, 1)):
                gl[-1]
                i >>= (o.a & 3) + 1
        else:
            if i:
                assert (2 not in [1, 2]), (i & gi)
        async with Waiting():
            if 2:
                i %= ((gl or (1, 2))[0 * (i * gi)] & 3) + 1
                gs += s
            else:
                gd['k'] = o.a
                *n1_9, d[(o.a < 2)] = sorted({x + 1 for x in l if x})
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n2_1 = [gi for x in o.l if x]
                gl = [*o.l]
        o.a = l[0]
    drive(f3515())
except Exception as e:
    out(type(e).__name__)


try:
    async def f3542(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (l or go.l)
        gi = (i <= i)
        del gz
        l = (((1, 2) if (lambda *, x=l[0]: go.a) else o.l) or (*[1, 2], 1))
    drive(collect(f3542()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3602(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (o.a - i)
        gi = i
        del gz
        l[0] = ((1 >= 3) & (lambda *x: i)())
        with Manager((l[0] ^ l[0])):
            {y: l[0] for y in ('k', 'm') if y}
        import sys as n1_6
    drive(f3602())
except Exception as e:
    out(type(e).__name__)


try:
    go.a = (~(gi << (3 & 3)))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3687(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        async def h1_57(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            gz = False
            gi = (2 and gl[0])
            try:
                try:
                    *n2_2, n2_4 = (*o.l, 1)
                    o.b, d[o.a], o.b = {y: gi for y in ('k', 'm')}['k'], ({l[0], 'k'},), False
                    raise ValueError(((i and go.a) if [1, 2][:2:1] else (1 == gi)))
                finally:
                    if max(2, *sorted({x + 1 for x in l}), *gl):
                        (lambda *, x=gl[0]: o.l[0])
                    else:
                        d['k'] = (gi < 1 <= l[0])
                raise KeyError(o.a)
            except Exception as e:
                if {**gd, 'k': 2}:
                    import sys as n2_12
                    o.a = ((gm @ 2j) ^ gd['k'])
                else:
                    s = s
        drive(h1_57())
        if (lambda *, x=i: i):
            bool((1, 2))
        try:
            gs += gs.upper()
            raise ValueError(SimpleNamespace(a=o.a, l=(1, 2), w=Waiting()).a)
        except Exception as e:
            n1_2 = go.a
            del n1_2
            gi = 1
    drive(collect(f3687()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3719(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> 3:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        for p, q in zip((l or l)[:2:1], gl):
            if (lambda : (+cl[0]))():
                *cd['z'], n1_7 = go.l
                ci = (co.a or 3)
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                gl = list([x] for x in (1, 2) if x)
                n2_2 = ((lambda x=1: gi + 1)() - (l[0] >> (i & 3)))
                del n2_2
        cd['z'], n1_12, n1_14 = [(o or co), (3 * i), ('%s' % 2)]
        go.q = SimpleNamespace(a=(co.a | 3), l=[3, 3], w=Waiting())
        del go.q
        (lambda: (ci, cl, cd, cs, co))()
    drive(f3719())
except Exception as e:
    out(type(e).__name__)
