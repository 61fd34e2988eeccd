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
    async def f2747(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (lambda *, x=gi: len([1, 2]))
        gi = (1, 2)[0]
        del gz
        n1_1 = d['z'] = gl[0]
        out(((lambda *x: go.a)() + (~i)))
        l = [*gl]
    drive(f2747())
except Exception as e:
    out(type(e).__name__)


try:
    def f2759(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1) -> gl[0]:
        l = [*l]
        d = {**d}
        try:
            go.q = ('k' + 'k').upper()
            del go.q
            raise ValueError((lambda : go.a)())
        except:
            gl[1:1] = (i, *o.l)
            del gl[1:-1]
            try:
                n1_3: int = (lambda *, x=i: o.a)
                o.b = n1_6 = list({gl[0], s} for x in gl if x)[-1]
                raise KeyError((o or o).a)
            except:
                from math import floor, ceil as n1_9
            raise
    f2759()
except Exception as e:
    out(type(e).__name__)


try:
    def f2775(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        cl = [*((1 & ci), *list(ci for x in cl if not x or gi))]
        return (lambda: (ci, cl, cd, cs, co))()
    f2775()
except Exception as e:
    out(type(e).__name__)


try:
    def f2789(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (gm @ i)
        gi = (gl[0] < 2 <= i)
        del gz
        if 2:
            n1_1 = 1
            while not not n1_1:
                n1_1 -= 1
                if n1_1 < 0: break
                gd['k'] += (1 ** (i & 3))
            else:
                gi = (+2)
                out(len('k'))
        elif 'k':
            n1_4 = 0
            while not not n1_4:
                n1_4 -= 1
                if n1_4 < 0: break
                try:
                    *go.b, n1_7 = (1, 2)
                    import sys as n1_9
                    1 // 0
                finally:
                    out((len(l) & (gm @ (lambda: i))))
            n1_13, gd['z'] = [(gm @ l[0]), int(i)]
        else:
            n1_16 = 1
            while 1:
                n1_16 -= 1
                if n1_16 < 0: break
                s = ('k' + 'k')
                i = 3
    list(f2789())
except Exception as e:
    out(type(e).__name__)


try:
    async def f2804(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (lambda: l[0]) = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = o
        gi = (i + 3)
        with Manager(True) as d['z']:
            async with Waiting() as o.b:
                l = [1, 2]
            try:
                l[0]
                1 // 0
            except Exception as e:
                gs = f'{l[0]}'
                o.a = ((await Waiting()) ^ (i if {go.a, *l} else gi))
                raise
            finally:
                l = [l[0], l[0], i]
                pass
        n1_11 = 0
        while n1_11 and (o.a - o.a):
            n1_11 -= 1
            if n1_11 < 0: break
            d = d
            async with Waiting({'k': (i < i <= i), 'm': int(o.a)}) as d[gl[0]]:
                n1_15 = (await Waiting())
        else:
            if {**{'k': 2}, 'k': (2 != i)}:
                n1_16 = (not i)
                del n1_16
            else:
                n1_18 = gd[(o.a and go.a)] = (await Waiting())
                import sys as n1_21
    drive(collect(f2804()))
except Exception as e:
    out(type(e).__name__)


try:
    def f2883(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        repr(cs)
        class K1(object):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            out(((l[0] * i) - (gl[0] + o.a)))
            gs = gs
        l[0] = ((gl[0] | cl[0]) not in (cl or o.l))
        (lambda: (ci, cl, cd, cs, co))()
    list(f2883())
except Exception as e:
    out(type(e).__name__)
