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
    async def f5634(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1: int = ((2 & o.a) and (l[0] not in cl))
        async with Waiting() as d[max(cl, key=abs)]:
            n1_5, n1_6 = [co.a, 2]
            go.q = ((3 << (3 & 3)) ^ (ci and co.a))
            del go.q
        go.b, cd['z'], n1_13 = ci, co, ci
        (lambda: (ci, cl, cd, cs, co))()
    drive(f5634())
except Exception as e:
    out(type(e).__name__)


try:
    def f5650(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1) -> gl[0]:
        l = [*l]
        d = {**d}
        if id(o.a) and 1:
            assert (lambda x=1: (gm @ i))()
        n1_1 = go.b = ((1 | 1) + (2 // (abs(l[0]) + 1)))
        n1_5 = {(o.a << (1 & 3)), f'{s!s:>{i & 7}}'}
        del n1_5
    f5650()
except Exception as e:
    out(type(e).__name__)


try:
    def f5709(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gs = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = list(x for x in [1, 2])
        gi = (3 != gi)
        try:
            import sys
        except (KeyError, ValueError):
            pass
            gl = (go or go).l
        finally:
            ci -= abs(3)
        def h1_85(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
            l = [*l]
            d = {**d}
            yield
            cl[0]
            go.a = (o.a < 3 <= 2)
        list(h1_85())
        return (lambda: (ci, cl, cd, cs, co))()
    f5709()
except Exception as e:
    out(type(e).__name__)


try:
    async def f5731(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = l[0]
        gi = (i < l[0] <= o.a)
        for p, q in zip([1, 2][:2:1], gl):
            l = l
        else:
            import sys
        *gd['z'], n1_11 = [(i - l[0]) for x in (l[0],) if x or (1, 2)]
    drive(f5731())
except Exception as e:
    out(type(e).__name__)


try:
    def f5749(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = o.l[0:]
        gi = (lambda x=1: i)()
        del gz
        with Manager(True):
            o.a = (len(gs) <= (gl[0] if {'k': 1} else i))
            n1_6: int = go
        gd['k'] -= o.a
        gi -= gl[0]
    f5749()
except Exception as e:
    out(type(e).__name__)


try:
    def f5769(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1) -> {'k': 1}:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = {o.a, s}
        gi = (1 and i)
        del gz
        class K1:
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            *d[{'k': 1}['k']], n2_4 = [i, 3, 1]
        i -= gi
    f5769()
except Exception as e:
    out(type(e).__name__)
