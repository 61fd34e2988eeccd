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
    async def f1142(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (1 < gi <= 3)
        gi = (await Waiting())
        n1_1 = 1
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2: int = str((1, 2)[-1])
            from math import floor, ceil as n1_4
        else:
            go.q = (lambda *, x=i: 2)
            del go.q
        gd[len(gs)] = n1_9 = [*(o.a, *[1, 2]), (gl[0] >> (gi & 3))]
        'k'
    drive(f1142())
except Exception as e:
    out(type(e).__name__)


try:
    def h0_85(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            with Manager(i), Manager() as cd[max(1, *co.l)]:
                n1_5, n1_7, d['z'] = [(cl[0] / 2), (l[0] >> (gi & 3)), {**d, 'k': {ci, 'k'}}]
            raise ValueError(2)
        except:
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_11 = ci + 1
                i = 2
            for o.b in sorted({x  for x in cl}):
                n1_17 = go.b = go
                assert (lambda: (l[0] or ci))
            else:
                (lambda: (cl[0] << (co.a & 3)))
                n1_21, cd['z'] = [cd['k'], {1, *[1, 2]}]
        finally:
            o.b, co.b, cd[(ci | gi)] = go.a, (('k' + 'k') + cs.join((str(x) for x in co.l))), str(abs(ci))
            n1_30 = 1
            while n1_30 and callable(ci):
                n1_30 -= 1
                if n1_30 < 0: break
                l = l
            else:
                raise KeyError(gd['k'])
        return (lambda: (ci, cl, cd, cs, co))()
    h0_85()
except Exception as e:
    out(type(e).__name__)


try:
    with Manager(True), Manager() as gd['z']:
        if (gi not in go.l):
            *gd['z'], go.b = [1, 2]
            import sys as n0_9
        elif (gi << (gi & 3)):
            n0_12: int = (1, 2)[0 * 3]
        n0_13 = 2
        while n0_13 and (not 2):
            n0_13 -= 1
            if n0_13 < 0: break
            gi = 1
except Exception as e:
    out(type(e).__name__)


try:
    async def f1196(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 'k' = 1):
        l = [*l]
        d = {**d}
        yield
        for p, q in zip([1, 2], gl):
            yield (i > 3)
            n1_5 = f'{gl[0]}'
        else:
            if [1, 2][:2]:
                d
            elif (lambda: len(gs)):
                gd['q'] = {l[0], 'k'}
                del gd['q']
            else:
                import os.path as n1_9
            i //= ((await Waiting()) & 3) + 1
        raise KeyError((2 >> (o.a & 3)))
        for n1_11 in range(l[0] % 4):
            try:
                o.b, n1_17, d[(not 2)] = [(i ^ 2), (s if gi else 'k'), (i - 2)]
                1 // 0
            except (KeyError, ValueError):
                yield (o.a not in o.l)
                continue
            n1_21 = n1_24 = (yield)
    drive(collect(f1196()))
except Exception as e:
    out(type(e).__name__)


try:
    def f1212(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = o
        gi = l[0]
        del gz
        for d['z'] in range(o.a % 4):
            if (l[0] if (lambda x=i: i) else l[0]):
                assert d['k']
            elif SimpleNamespace(a=i, l=l, w=Waiting()):
                gd['q'] = o
                del gd['q']
            else:
                o.a **= (i & 3) + 1
                n1_7 = (i < gi <= (gi not in l))
        with Manager(b'x'):
            d['k'] = 1
            out((gi if 1 else l[0]))
        raise KeyError((i ** ((3 < gi) & 3)))
    f1212()
except Exception as e:
    out(type(e).__name__)


try:
    def f1233(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        cl[0] = ([1, 2][0] + (cl[0] & gl[0]))
        cd['k'] = ci
        return (lambda: (ci, cl, cd, cs, co))()
    f1233()
except Exception as e:
    out(type(e).__name__)
