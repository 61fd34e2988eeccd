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
    def f160(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = gd[(o.a and 1)] = ((i / abs(i or 1)) / abs(l[-1] or 1))
    f160()
except Exception as e:
    out(type(e).__name__)


try:
    async def f175(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        async with Waiting([(2 if co.a else ci) for x in list(co.a for x in [1, 2] if x) if x or co.a]):
            gl[0] = i
            *n1_5, cd['z'] = sorted({x  for x in cl[0:] if x})
        n1_8 = 1
        while n1_8 and (gm @ [1, 2]):
            n1_8 -= 1
            if n1_8 < 0: break
            if gi: continue
        else:
            o.a = (2 < i <= gi)
            for p, q in zip((1, 2), cl):
                assert dict(**{'k': 1}, **{'z': ci})['k']
        (lambda: (ci, cl, cd, cs, co))()
    drive(f175())
except Exception as e:
    out(type(e).__name__)


try:
    async def f176(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        with Manager(), Manager() as d[(3 ^ i)]:
            [n1_5, *n1_8] = list(d['k'] for x in [x for x in l if x or {'k': 1}])
            if (s if 2 else 'k').join((str(x) for x in list(x for x in o.l if x))):
                l = [*l]
            elif int((gi + i)):
                assert go.a, o.a
                n1_11 = n1_12 = (yield (lambda *, x=l[0]: i))
        for p, q in zip([(2 >> (i & 3)), [1, 2][-1]], l):
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                assert str(gi)
                l = (list({2, *l}) if (i * o.a) else list(x for x in [1, 2] if x))
            out(abs(i))
        else:
            if {'k': 2, 'k': o.a}:
                i
                gs = (f'{o.a}' + 'k'.join(['a', 'b']))
            else:
                import os.path as n1_21
    drive(collect(f176()))
except Exception as e:
    out(type(e).__name__)


try:
    def f197(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (o.a / 2)
        gi = (i & l[0])
        del gz
        try:
            d[{'k': 1}['k']], n1_4 = [l[0], (s,)]
        except Exception as e:
            from math import floor, ceil as n1_6
            d[o.a], *gd['z'] = SimpleNamespace(a=l[0], l=l, w=Waiting()).l
        else:
            d['q'] = {2, *[1, 2]}
            del gd['q']
            n1_13 = ([1, 2] if o.a else (1, 2))[0]
        finally:
            i = list({gi, *(1, 2)})[0]
    f197()
except Exception as e:
    out(type(e).__name__)


try:
    async def f198(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = ...
        gi = l[0 * gi]
        del gz
        if repr(cl):
            for co.b in (go.l if (co.a / abs(cl[0] or 1)) else co.l):
                l[0] = co.a
                @id
                class K1(Matrix, metaclass=type):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    gi = (not max((1, 2), key=abs))
                    (o or o)
            else:
                async with Waiting(3) as n1_6:
                    n1_8: int = i
                for p, q in zip(list(x for x in ((1, 2) or cl)), l):
                    cl[0] **= ((cl[0] or gi) & 3) + 1
                else:
                    n1_14: int = repr(gl[0])
                    pass
        if ((cl[0] < i <= o.a) - co.a):
            from math import floor, ceil as n1_16
        (lambda: (ci, cl, cd, cs, co))()
    drive(f198())
except Exception as e:
    out(type(e).__name__)


try:
    for go.b in range(gi % 4):
        gi |= 2
except Exception as e:
    out(type(e).__name__)
