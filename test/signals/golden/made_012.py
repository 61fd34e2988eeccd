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
    async def f693(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = list(gs for x in (1, 2) if not x or gi)
        gi = len(co.l)
        del gz
        co.b = n1_3 = (-o.a)
        try:
            n1_5, n1_8, d['z'] = (gm @ cl[0]), max(2, *co.l, *gl), ...
            raise ValueError((2 or cl[0]))
        except:
            co.a = (o or o).a
        o.a &= list({ci, *(1, 2)})[0]
        (lambda: (ci, cl, cd, cs, co))()
    drive(f693())
except Exception as e:
    out(type(e).__name__)


try:
    async def f715(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = {go.a, *o.l}
        gi = [1, 2][0 * gi]
        gd['z'], gd['z'] = [(not go), (o or o)]
        try:
            async with Waiting() as n1_5:
                with Manager() as go.b:
                    d['z'] = d[(gm @ [1, 2])] = b'x'
            1 // 0
        finally:
            (lambda *, x=l[0]: o.a)
            async with Waiting():
                dict(**{'k': o.a, 'm': {o.a, s}}, **{'z': (o.a if {l[0], *l} else i)})
                try:
                    o.a = 3
                except Exception as e:
                    o.a
                    d = {'k': {o.a, s}}
                else:
                    return {s: 2, 'k': i}['k']
                    gi = (1 < i <= i)
        pass
    drive(f715())
except Exception as e:
    out(type(e).__name__)


try:
    def f718(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        with Manager(True) as d['z']:
            n1_5, gd['z'], n1_10 = [dict(k=3), (not i), (not go.a)]
            try:
                n1_11, *d['z'] = [x for x in (1, 2) if x]
            finally:
                i = dict(k=o.a)['k']
                gi
        if i:
            for n1_17 in (i,):
                o.b, n1_23 = None, [1, 2][-1]
            else:
                gi = (+i)
            if 2:
                assert {2, *o.l}, d['k']
            elif ((lambda *x: o.a)() - (lambda *, x=2: i)()):
                gd['q'] = abs(i)
                del gd['q']
                gd['z'], n1_28 = [(1, 2)[0], {go.a, *l}]
            else:
                d['q'] = ('k' + 'k')
                del gd['q']
        elif [3]:
            out((lambda x=1: len([1, 2]))())
        else:
            for p, q in zip((list({i, i}) or (3,)), [1, 2]):
                d['q'] = ((i - i) or (2 < i <= i))
                del gd['q']
            o.b, n1_39, n1_41 = o, (lambda *, x=i: 1)(), {(go.a if go.a else gi), str(l[0])}
    f718()
except Exception as e:
    out(type(e).__name__)


try:
    def f719(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {'k': 1} = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (o.a >> (3 & 3))
        gi = (gm @ ((i,),))
        del gz
        o.a <<= (go.a & 3) + 1
        n1_2, d[(o.a << (i & 3))] = [i, (3 // (abs(gi) + 1))]
    f719()
except Exception as e:
    out(type(e).__name__)


try:
    try:
        async def h0_82(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            yield
            gz = str(gs)
            gi = (i < 3 <= i)
            del gz
            for p, q in zip(go.l, l):
                import os.path as n1_7
            async with Waiting(((1, 2)[-1] | (lambda *x: 1)())):
                l = [1, 2]
                out((-(not (lambda *, x=1: i))))
        drive(collect(h0_82()))
        1 // 0
    except:
        class K0(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            for d[2] in list({i, *o.l}):
                gd[(not 3)], n1_7, o.b = [('k' if 2 else s), {'k': o.a, 'm': repr((lambda: gi + 1))}, o.a]
                d['z'] = d['z'] = False
            n1_15 = (sorted([1, 2]) if (gm @ gi) else o.l)
    else:
        gd['z'], gd[(gm @ gl[0])], n0_5 = ((gl[0] and gi) / 2), bool((1 ** (gi & 3))), gi
        n0_7 = gd[max((1, 2), key=abs)] = len(list({2, *gl}))
    finally:
        from math import *
except Exception as e:
    out(type(e).__name__)


try:
    def f742(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        cl[0] = ci
        if ((lambda *x: cl[0])() < (gm @ ci) <= (o.a | go.a)):
            d['k'] = 3
        elif {(l[0] % (abs(co.a) + 1)), (s if co.a else 'k')}:
            gd['z'], n1_6 = [(lambda x=gi: (lambda *, x=gl[0]: 3)()), ...]
        return (lambda: (ci, cl, cd, cs, co))()
    f742()
except Exception as e:
    out(type(e).__name__)
