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
    async def f872(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> {go.a, *go.l}:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (lambda: i)
        gi = gi
        del gz
        n1_1 = bool(gi)
        del n1_1
        assert cl, {i, *cl}
        async for n1_6 in Waiting():
            gd['k'] **= (3 & 3) + 1
            ci = 1
        (lambda: (ci, cl, cd, cs, co))()
    drive(f872())
except Exception as e:
    out(type(e).__name__)


try:
    async def f874(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> False:
        l = [*l]
        d = {**d}
        yield
        for go.b in [1, 2]:
            o.a *= (lambda x=1: (o.a << (i & 3)))()
        d['z'], gd['z'] = {gi, *(1, 2)}, callable(b'x')
        for d[sum([1, 2], 1)] in gl:
            go.q = gi
            del go.q
        else:
            yield ((gm @ o.l) >> ((1 if o else 1) & 3))
    drive(collect(f874()))
except Exception as e:
    out(type(e).__name__)


try:
    def f888(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        i &= i
        import os.path as n1_4
        s += ('%s' % i)
    f888()
except Exception as e:
    out(type(e).__name__)


try:
    async def f894(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1, cd['z'] = [(2 == ci), [cl[0], *cl]]
        try:
            n1_6 = co.b = o
        except (KeyError, ValueError):
            n1_9 = 1
            while True:
                n1_9 -= 1
                if n1_9 < 0: break
                gd['q'] = {i, *gl}
                del gd['q']
        finally:
            if 3:
                n1_11, cd[len({'k': 1})], d[o.l[-1]] = ['k'.join((str(x) for x in (1, 2))), (+gi), ...]
        ci = (await Waiting())
        (lambda: (ci, cl, cd, cs, co))()
    drive(f894())
except Exception as e:
    out(type(e).__name__)


try:
    def f907(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 2 = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = l[0]
        gi = (i * i)
        del gz
        n1_1, gd[(3 // (abs(i) + 1))] = [..., (-l[0])]
        try:
            for p, q in zip([x for x in gl for y in (x,)], [1, 2]):
                *gd[(gm @ False)], n1_11 = o.l
            import sys as n1_13
        except:
            return o.a
        else:
            gd['k'] -= 1
            with Manager(True), Manager() as d[(gi << (o.a & 3))]:
                n1_21 = 0
                while n1_21 > 0:
                    n1_21 -= 1
                    if n1_21 < 0: break
                    gd[abs(i)] = o.b = ({s: 2, 'k': i} or {'k': l[0], 'm': i})
                    assert o.a
                if (i not in (1, 2)):
                    *n1_26, gd['z'] = l
                    from math import floor, ceil as n1_31
                elif [x for x in gl for y in (x,)]:
                    gi &= (o.a if repr((lambda *, x=i: go.a)) else i)
                    n1_34 = {gi, *[1, 2]}
    f907()
except Exception as e:
    out(type(e).__name__)


try:
    async def f909(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = True
        gi = (lambda : go.a)()
        del gz
        async def h1_12(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            gz = o.a
            gi = {'k': 1}['k']
            n2_2, n2_4, n2_6 = [(gm @ go.a), (i >> (3 & 3)), (gm @ i)]
        drive(h1_12())
        i = (not (l,))
        async for d[(l[0] < 1 <= 2)] in Waiting():
            go.b, gd['z'], d['z'] = [SimpleNamespace(a=3, l=[1, 2], w=Waiting()), SimpleNamespace(a=l[0], l=o.l, w=Waiting()), f'{i}']
            if b'x': continue
        else:
            n1_14: int = i
            l[0] >>= (i & 3) + 1
    drive(f909())
except Exception as e:
    out(type(e).__name__)
