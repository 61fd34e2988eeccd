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
    n0_1 = 1
    while n0_1:
        n0_1 -= 1
        if n0_1 < 0: break
        if ((go.a or gl[0]) if len(gl) else (gi >> (gi & 3))):
            n0_2 = 2
            while 1:
                n0_2 -= 1
                if n0_2 < 0: break
                gd['k'] = 2
                gi = gl[0]
        else:
            *n0_6, gd['z'] = (*[x for x in gl], (gi if {3, *gl} else gl[0]))
    else:
        *n0_10, n0_11 = sorted(go.l)
except Exception as e:
    out(type(e).__name__)


try:
    try:
        gi = (go.a | (gi >> (gi & 3)))
    finally:
        gd[go.a] = gd[(gi % (abs(gi) + 1))] = (gl[0] & gi)
except Exception as e:
    out(type(e).__name__)


try:
    def f11332(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        go.b, *co.b = sorted(cl, reverse=True)
        n1_5 = 2
        while n1_5:
            n1_5 -= 1
            if n1_5 < 0: break
            n1_6 = gd[max((1, 2), key=abs)] = {'k': 1}
        else:
            try:
                if cl[0]:
                    ci = ((not ci) | (2 | gi))
                    ci = cl[0]
                if abs((gi == co.a)):
                    co.a = 1
                elif (-(o.a in co.l)):
                    cl[0] = ((not {'k': 1}) - (i & 2))
                    raise KeyError from (~(not {ci, 'k'}))
                else:
                    import sys
                    o.a = (abs(i) > (ci > ci))
                raise KeyError(gi)
            except (KeyError, ValueError):
                if ci:
                    return 'k'.join(['a', 'b'])
                    n1_18 = (lambda *, x=go.a: ci)()
                    del n1_18
                elif 'k':
                    from math import floor, ceil as n1_20
                    ci = o.a
                else:
                    n1_23 = {'k': 1}
                    out(co.a)
                n1_24: int = l[0]
                raise
        return (lambda: (ci, cl, cd, cs, co))()
    f11332()
except Exception as e:
    out(type(e).__name__)


try:
    def f11533(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        l = [*l]
        d = {**d}
        yield
        i = (o.a >= i)
        i = 3
        for p, q in zip(go.l[:], l):
            *n1_7, n1_10 = l
            for n1_11 in range((i // (o.a or 2)) % 4):
                n1_15 = 1
                while 1:
                    n1_15 -= 1
                    if n1_15 < 0: break
                    pass
                    d['z'] = go.b = dict(**({'k': 1} or d))
        else:
            if o:
                gd = d
                d['q'] = o
                del gd['q']
            o.a *= 3
    list(f11533())
except Exception as e:
    out(type(e).__name__)


try:
    async def f11848(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        async for go.b in Waiting():
            d['k'] = (len(l) >> ((2 not in [1, 2]) & 3))
        if gl[0]:
            gd['q'] = s
            del gd['q']
        elif 3:
            n1_9 = gi
        else:
            gi = i
        class K1(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            pass
            l[0] = (gm @ (lambda: gi + 1))
    drive(f11848())
except Exception as e:
    out(type(e).__name__)


try:
    def f11899(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        for n1_1 in gl:
            ci = (~(cl[0] | 1))
        try:
            return 2
        except KeyError:
            go.b = go.b = abs(3)
            gl[0] = (o or co).a
        except Exception as e:
            assert ((cd or cd) or {y: y for y in ('k', 'm')}), (yield 2)
        else:
            out(l[0])
        n1_11 = 2
        while n1_11 and (yield):
            n1_11 -= 1
            if n1_11 < 0: break
            o.b = n1_15 = ci
            if f'{gs!s:>{ci & 7}}':
                try:
                    assert bool(gl[0]), max(1, *[1, 2], **{})
                except Exception as e:
                    cd['q'] = f'{s!s:>{ci & 7}}'
                    del gd['q']
            elif bool((o or co)):
                with Manager((lambda x=cl[0]: go.a)) as n1_17:
                    [n1_22, *n1_24] = (co or co).l
        (lambda: (ci, cl, cd, cs, co))()
    list(f11899())
except Exception as e:
    out(type(e).__name__)
