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
    async def f11944(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_2, n1_4, n1_5 = [(l[0] * i), callable([1, 2]), (3 - o.a)]
        if i:
            l = [*list(x for x in o.l)]
        else:
            for d['z'] in range((go.a / 2) % 4):
                if {**{'k': None, 'm': go.a}, 'k': (2 / 2)}: continue
                for n1_12 in range((await Waiting()) % 4):
                    d['z'] = o.b = id((1, 2)) and 1
                    i = (await Waiting())
            for o.b in SimpleNamespace(a=i, l=o.l, w=Waiting()).l:
                l = sorted([x for x in [1, 2] if x], **{})
                n1_26 = 1
                while not not n1_26:
                    n1_26 -= 1
                    if n1_26 < 0: break
                    n1_27: int = 3
                    gi >>= ((not i) & 3) + 1
                else:
                    o.b = n1_32 = (1, 2)
                    d['k'] = i
            else:
                async with Waiting():
                    assert l[0]
                    l[0]
                i |= gl[0]
        i += ((gm @ {'k': 1}) << (len(gd) & 3))
    drive(f11944())
except Exception as e:
    out(type(e).__name__)


try:
    def f12074(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> (lambda x=gl[0]: i):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            yield (3 or 3)
        finally:
            l[0] = i
        cd['q'] = {'k': 2, 'k': ci}
        del gd['q']
        async def h1_74(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            n2_2, gd[(not 'k')], cd['z'] = (1, 2), gi, f'x{i + 1}y{len(cl)!r}'
            d = {'k': [2, *(1, 2)]}
        drive(h1_74())
        (lambda: (ci, cl, cd, cs, co))()
    list(f12074())
except Exception as e:
    out(type(e).__name__)


try:
    def f12241(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        [(l[0] // (abs(i) + 1))]
        try:
            for d['z'] in list({3, i}):
                n1_5: int = ((i if go else i) - (1 << (o.a & 3)))
            else:
                gl[1:1] = list(x for x in ((1, 2) or (1, 2)) if not x or gi)
                del gl[1:-1]
        finally:
            o
            try:
                import sys as n1_7
                pass
            finally:
                d[len([1, 2])], o.b, n1_14 = [{**{'k': 1}, 'k': 2}, (i / abs(l[0] or 1)), {gi, s}]
                s = str((gi ** (i & 3)))
    f12241()
except Exception as e:
    out(type(e).__name__)


try:
    def f12467(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (i ^ i)
        gi = (lambda *x: i)()
        o.b, o.b, o.b = (gl[0] not in [x for x in (1, 2) for y in (x,)]), (yield from sorted([1, 2], key=abs)), ('k'.join(['a', 'b']) + s.join(['a', 'b']))
    list(f12467())
except Exception as e:
    out(type(e).__name__)


try:
    async def f12500(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1 = 2
        while n1_1 > 0:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2 = 1
            while n1_2:
                n1_2 -= 1
                if n1_2 < 0: break
                ci |= o.a
            async with Waiting():
                continue
        pass
        co.a |= i
        (lambda: (ci, cl, cd, cs, co))()
    drive(f12500())
except Exception as e:
    out(type(e).__name__)


try:
    def f12559(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            s = ('%s' % 1)
            cl = [3 for x in [1, 2] if x]
        finally:
            assert (gm @ {gl[0], gs})
        if (o.a & (ci + ci)):
            return cd
            (not gi)
        else:
            cd['z'], *go.b = (1, 2)
            go.q = callable((lambda: ci))
            del go.q
        import sys as n1_8
        return (lambda: (ci, cl, cd, cs, co))()
    f12559()
except Exception as e:
    out(type(e).__name__)
