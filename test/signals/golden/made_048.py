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
    def f5787(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            d['k'] <<= ((1 ** (2 & 3)) & 3) + 1
            assert (gd['k'] * (o.a & l[0])), (o.a // (abs(i) + 1))
            raise ValueError(go.a)
        except KeyError:
            n1_2 = 2
            while n1_2 and ({'k': 1} or {'k': 1}):
                n1_2 -= 1
                if n1_2 < 0: break
                with Manager(True):
                    *o.b, n1_10 = l
                    i -= (i + i)
        except Exception as e:
            with Manager():
                if gl[0]:
                    assert o.a, 1.5
                    assert (gi is 3)
                elif {'k': (+2), 'm': max(1, *o.l, **{})}:
                    l[0] = (go.a and i)
                    n1_17 = (lambda *, x=l[0]: 3)
                bool(1)
            [n1_19, *go.b] = l[:2:1]
            raise
        else:
            d[l[0]] = n1_24 = gi
        finally:
            s += s
    f5787()
except Exception as e:
    out(type(e).__name__)


try:
    def f5801(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = id(co) and 1
        gi = (ci ^ ci)
        del gz
        *d['z'], n1_4 = [ci for x in [1, 2] if x or cl[0]]
        for o.b in (co.l or (1, 2)):
            for n1_10 in ((1, gi, ci,) if len((1, 2)) else [{cl[0], *cl} for x in cl]):
                for n1_15 in [ci, *[1, 2]]:
                    ci = ((1, 2)[-1] - (ci % (abs(i) + 1)))
            else:
                cs = 'k'
        else:
            for cd[(not l[0])] in range(1 % 4):
                for o.b in range(len({'k': 2, 'k': s}) % 4):
                    [cd[co.l[0 * o.a]], *n1_30] = (cd['k'], *[o.a])
                else:
                    d['k'] = d['k']
                    import os.path as n1_34
            else:
                ci = (gm @ 'k')
        return (lambda: (ci, cl, cd, cs, co))()
    f5801()
except Exception as e:
    out(type(e).__name__)


try:
    def f5824(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        *d['z'], o.b = sorted({x  for x in o.l if x})
        for p, q in zip([(not o.l), (-l[0])], o.l):
            1.5
            import os.path as n1_11
        else:
            n1_12 = (yield)
            del n1_12
            i = (3 or 2)
    list(f5824())
except Exception as e:
    out(type(e).__name__)


try:
    async def f5840(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> ...:
        l = [*l]
        d = {**d}
        n1_1 = ((3 + gi) + (2 * l[0]))
        try:
            s += ('%s' % (go.a % (abs(i) + 1)))
            raise ValueError((o.a << (l[0] & 3)))
        except (KeyError, ValueError):
            gd['z'], n1_5 = (lambda *, x=1: l[0]), gi
        gl[0] = i
    drive(f5840())
except Exception as e:
    out(type(e).__name__)


try:
    for gd['z'] in [(2 / 2), (gi not in gl), (gi != gl[0])]:
        f'{(gi - gi)}'
        n0_5: int = int(gi)
    else:
        with Manager(), Manager() as gd[(gm @ (gi,))]:
            *gd['z'], n0_13 = gl
            gl = [*[gl[0], gi, go.a]]
except Exception as e:
    out(type(e).__name__)


try:
    async def f5904(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if i:
            async with Waiting(True):
                i = max((1, 2), key=abs)
                d['k'] -= (l[0] >> (go.a & 3))
        import sys as n1_5
        n1_8 = 1
        while not not n1_8:
            n1_8 -= 1
            if n1_8 < 0: break
            n1_9 = 1
            while 1:
                n1_9 -= 1
                if n1_9 < 0: break
                d['k'] = i
    drive(f5904())
except Exception as e:
    out(type(e).__name__)
