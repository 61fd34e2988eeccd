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
    def f745(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            l = go.l
            assert sorted({x  for x in l if x})
        finally:
            None
        n1_2 = ((-o.a) // ((o.a < o.a <= go.a) or 2))
    f745()
except Exception as e:
    out(type(e).__name__)


try:
    for gd['z'] in sorted(gl):
        try:
            go.b, gd['z'] = [dict({}, k=gl[0]), (go or go)]
            gl[1:1] = (*(gi,), (not id(gl) and 1))
            del gl[1:-1]
            raise ValueError((1 - abs(gi)))
        except Exception as e:
            if (go.a / 2): break
            from math import floor, ceil as n0_11
        assert 3
    else:
        n0_13: int = (~go.a)
        n0_14: int = {gl[0], 'k'}
except Exception as e:
    out(type(e).__name__)


try:
    def f784(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (1, 2) = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = str(1)
        gi = (lambda *x: i)()
        for n1_3 in range(o.a % 4):
            gl[1:1] = ((o.l or o.l) or sorted({x + 1 for x in (1, 2) if x}))
            del gl[1:-1]
        try:
            with Manager(2j), Manager() as d[(o.a // (i or 2))]:
                gd[(not o.a)] = d['z'] = SimpleNamespace(a=i, l=o.l, w=Waiting())
            raise KeyError((l[0] | i))
        finally:
            if {o.a, 'k'}:
                d = {**{'k': str(1), 'm': 'k'}, 'k': (go.a - gi)}
            elif (lambda *x: gl[0])():
                n1_15 = SimpleNamespace(a=i, l=l, w=Waiting()).l
                o.b = gd['z'] = i
            else:
                s += 'k'
            (+i)
        n1_21 = 0
        while n1_21:
            n1_21 -= 1
            if n1_21 < 0: break
            d = dict(n=2, **{'k': 1})
    list(f784())
except Exception as e:
    out(type(e).__name__)


try:
    async def f837(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> {'k': 1}:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        o.b = n1_4 = (lambda: l[0])
        for go.b in (1, 2):
            for p, q in zip(sorted({x + 1 for x in sorted(cl, key=abs) if x}), [1, 2]):
                if i:
                    gd = {y: y for y in ('k', 'm')}
                else:
                    id((not {'k': 1})) and 1
                    if (1, 2): continue
                try:
                    go
                finally:
                    i >>= ((not co.l) & 3) + 1
                    [cd[2], *cd[(co.a - gi)]] = (cl[0], *(1, 2))
            else:
                ci |= l[0]
        else:
            if ((ci + l[0]) | (go.a // (i or 2))):
                o
                for o.b in (gl[0], gl[0], ci,):
                    cs += (str(cl[0]) + f'{cs!s:>{i & 7}}')
                else:
                    s = str(ci)
                    gl[1:1] = (1, 2)
                    del gl[1:-1]
            else:
                cd = {y: [l[0]] for y in ('k', 'm') if y}
            l = [x for x in gl if x or 2]
        n1_29 = ci
        (lambda: (ci, cl, cd, cs, co))()
    drive(f837())
except Exception as e:
    out(type(e).__name__)


try:
    def f840(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        d['z'], d[i] = 3, 3
        s += 'k'
    f840()
except Exception as e:
    out(type(e).__name__)


try:
    def f858(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            gi
            assert list(x for x in l), (3 // (abs(gl[0]) + 1))
        except KeyError:
            n1_1 = d[{'k': 1}['k']] = (yield from l)
        except Exception as e:
            o.a = o.a
        finally:
            go.b = gd['z'] = go
        gd['k'] = o.a
        s = ('%s' % 2).join(['a', 'b'])
    list(f858())
except Exception as e:
    out(type(e).__name__)
