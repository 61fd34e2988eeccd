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
    def f2569(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> {'k': 1}:
        l = [*l]
        d = {**d}
        ((i | gi) >> (i & 3))
    f2569()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2583(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        async for co.b in Waiting():
            gd['q'] = (not (gi & ci))
            del gd['q']
            for cd[abs(gl[0])] in [1, o.a, cl[0]]:
                try:
                    cs += gs
                except KeyError:
                    i &= ((gm @ ci) and (cl[0] not in [1, 2]))
                except (KeyError, ValueError):
                    o.a = 2
                    raise
                else:
                    gd['z'] = n1_18 = o.a
                    cd['q'] = (i / 2)
                    del gd['q']
                d['z'], go.b, cd['z'] = ((not {i, s}) + (1 < 3 <= 2)), i, (co.a < (ci <= l[0]) <= [1, 2][0 * i])
            else:
                cl = (1, 2)
        else:
            from math import floor, ceil as n1_28
            [cl[0]]
        (lambda: (ci, cl, cd, cs, co))()
    drive(f2583())
except Exception as e:
    out(type(e).__name__)


try:
    def f2595(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        for n1_2 in list(x for x in list({i, *[1, 2]})):
            assert ('%s' % (go.a - 3))
    f2595()
except Exception as e:
    out(type(e).__name__)


try:
    def f2685(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (lambda *, x=l[0]: i)
        gi = (o.a - go.a)
        del gz
        d = dict(**{'k': 2, 'k': 1})
    f2685()
except Exception as e:
    out(type(e).__name__)


try:
    n0_2 = n0_4 = (not (gi < 3 <= gi))
except Exception as e:
    out(type(e).__name__)


try:
    def f2730(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_1 = (yield (cl[0] if cl else ci))
        del n1_1
        for co.b in [1, 2]:
            n1_6 = 1
            while n1_6 and (co.l if co else [1, 2]):
                n1_6 -= 1
                if n1_6 < 0: break
                cd['k'] += co.a
        else:
            from math import floor, ceil as n1_9
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                l[0] = (max(o.l, key=abs) // (abs((o.a + o.a)) + 1))
                go.q = (lambda *, x=1: gi + 1)
                del go.q
        import sys as n1_11
        (lambda: (ci, cl, cd, cs, co))()
    list(f2730())
except Exception as e:
    out(type(e).__name__)
