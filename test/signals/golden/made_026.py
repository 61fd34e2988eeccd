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
    async def f1878(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        async for cd[[1, 2][-1]] in Waiting():
            yield (l[0] % (abs(2) + 1))
        if SimpleNamespace(a=o.a, l=cl, w=Waiting()):
            pass
            cd = gd
        else:
            n1_8 = co.a
        (True,)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f1878()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f1900(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 2 = 1) -> {gl[0], *gl}:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (l[0] in o.l)
        gi = (i / abs(2 or 1))
        del gz
        if True:
            try:
                for o.b in (1, 2):
                    break
                    n1_5: int = (gi & 2)
                gs = f'x{2}y{2!r}'.join((str(x) for x in [gi, *[1, 2]]))
                1 // 0
            finally:
                try:
                    l[0] = ((1 + l[0]) if len('k') else (go.a % (abs(l[0]) + 1)))
                except:
                    gs = ('k' + 'k')
                    gl[0] = (lambda *, x=2: o.a)()
                else:
                    assert (2 - gi)
                pass
            l = [*[abs(o.a), *(i, i, i,)]]
        else:
            async with Waiting(True) as n1_11:
                if s:
                    i = o.a
                    out(o.a)
                import sys as n1_14
    drive(f1900())
except Exception as e:
    out(type(e).__name__)


try:
    def f1905(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> [1, 2]:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        return (yield from (o.l or gl))
        (lambda: (ci, cl, cd, cs, co))()
    list(f1905())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1920(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gs = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            pass
            n1_1 = 0
            while True:
                n1_1 -= 1
                if n1_1 < 0: break
                n1_3, *n1_4 = sorted((go.l if cs else co.l), key=abs)
            else:
                i
            1 // 0
        finally:
            assert (len('k') > (-l[0]))
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1920())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1926(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {gl[0], *go.l} = 1) -> gl[0]:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (l[0] if l else go.a)
        gi = len({'k': 1})
        del gz
        return (gi ^ i)
        n1_1 = 1
        while not not n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            *o.b, d[(await Waiting())] = o.l
            for o.b in o.l:
                n1_10 = d['z'] = {str(gi): 2, 'k': (o or o)}
    drive(f1926())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1946(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = gd['k']
        gi = len(d)
        del gz
        try:
            try:
                try:
                    out(int(i))
                    raise ValueError(((not gi) / abs((l[0] ^ o.a) or 1)))
                    raise KeyError((o.a >> (l[0] & 3)))
                except KeyError:
                    s = 'k'
                except Exception as e:
                    d = {'k': 2, 'k': (lambda *, x=gi: i)}
                    gi = (o.a ** (2 & 3))
                    raise
                yield dict(k=True)
                1 // 0
            except:
                s = 'k'
            finally:
                l[0] &= 2
            1 // 0
        except Exception as e:
            n1_6 = i
            del n1_6
            n1_7 = (gm @ i)
            del n1_7
        d = (d or {'k': 1})
        ((3 % (i or 2)) if (3 and i) else (go.a < i <= i))
    drive(collect(f1946()))
except Exception as e:
    out(type(e).__name__)
