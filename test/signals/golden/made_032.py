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
    async def f2500(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                gi = ((2 > 1) + (i << (i & 3)))
                n2_2: list(x for x in l if not x or gi) = {(gi if (lambda x=i: gi + 1) else i), *o.l}
            async with Waiting((lambda: (2 < gl[0]))) as n1_1:
                i = l[0]
                n1_5, n1_6, n1_9 = [(3 ^ i), (gi - i), ((1, 2) if 1.5 else l)]
            raise ValueError(2)
        except (KeyError, ValueError):
            try:
                d['k'] = o.a
            finally:
                d['z'] = go.b = id(i) and 1
                d['k'] -= l[0]
            1
        try:
            raise KeyError(1)
        except:
            assert sorted(gl), (gs if i else 'k')
            n1_16 = (yield)
            del n1_16
    drive(collect(f2500()))
except Exception as e:
    out(type(e).__name__)


try:
    def f2505(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        for p, q in zip([(~l[0]), *(ci, *co.l)], (1, 2)):
            n1_6 = go.b = (not {1, s})
        co.a = dict(n=2, **cd, **{'z': go.a})['k']
        (cl[0] & gl[0])
        return (lambda: (ci, cl, cd, cs, co))()
    f2505()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2519(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if dict(**{y: y for y in ('k', 'm')}):
            cl = [*go.l, l[0]]
        elif (int(cl[0]) in sorted([1, 2])):
            cl = (*[co.a, *cl], (lambda : co.a)())
            gi = abs((gm @ o.a))
        else:
            pass
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2519()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2523(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_2 = n1_3 = ((ci << (2 & 3)) ** (co.a & 3))
        gl[1:1] = (ci, *l)
        del gl[1:-1]
        try:
            import sys
            raise KeyError((cl[0] * 2))
        finally:
            import sys as n1_9
            l[0] = co.a
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2523()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2548(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = go.l
        gi = (lambda *, x=i: 3)()
        del gz
        try:
            [(lambda x=o.a: gi)]
            pass
            raise ValueError(3)
        except ValueError:
            import sys
            o.a //= ((gm @ dict(**{'k': 1}, **{'z': i})) & 3) + 1
            raise
        async for gd[(i << (gi & 3))] in Waiting():
            l[0] = gi
            l = ([*l, i] if len([1, 2]) else (o.l or (1, 2)))
        async for n1_17 in Waiting():
            d['z'] = d['z'] = (o.a / abs(gl[0] or 1))
        else:
            i = 3
    drive(collect(f2548()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2556(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            for p, q in zip([1, 2], co.l):
                class K1(object):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    n2_1 = i
            raise KeyError(ci)
        except Exception as e:
            gl[0]
            out((gi < ci <= co.a))
        for p, q in zip(co.l, co.l):
            gd['q'] = ((go.a // (abs(l[0]) + 1)) if SimpleNamespace(a=i, l=[1, 2], w=Waiting()) else (1 << (go.a & 3)))
            del gd['q']
            import sys as n1_10
        else:
            yield cl[-1]
            with Manager(True), Manager() as gd['z']:
                n1_18, n1_19, d['z'] = (lambda: co.a), (o.a, co.a, co.a,), (cd or cd)
                n1_24, n1_25, gd['z'] = [ci], l[0], cd
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2556()))
except Exception as e:
    out(type(e).__name__)
