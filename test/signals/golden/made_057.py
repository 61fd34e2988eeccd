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
    if ...:
        gd['q'] = gi
        del gd['q']
        gi *= (3 * gl[0])
    else:
        gl[0] = (gl[0] < 3 <= 3)
        import os.path as n0_6
except Exception as e:
    out(type(e).__name__)


try:
    def f10480(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            d['q'] = 1.5
            del gd['q']
            l[0] = i
            raise ValueError((l[0] // (abs(i) + 1)))
        except KeyError:
            gl = sorted((o.l if go.a else go.l), key=abs)
        except:
            d['z'], *n1_7 = (gl if 'k' else l)
        [d['z'], *n1_11] = list(callable(o.a) for x in [1, 2])
        o.b, o.b, d['z'] = [(lambda: abs(i)), SimpleNamespace(a=o.a, l=gl, w=Waiting()), (lambda *x: o.a)()]
    f10480()
except Exception as e:
    out(type(e).__name__)


try:
    async def f10549(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = o.a
        gi = ci
        del gz
        d['k'] = ((co.a * ci) if {gl[0], 'k'} else (1 % (abs(i) + 1)))
        try:
            {2, *cl}
            assert {'k': co.a, 'm': 2}, {co.a, *cl}
            raise ValueError(gl[0])
        except Exception as e:
            try:
                async for o.b in Waiting():
                    gd[(i // (abs(3) + 1))] = co.b = ci
                    gi += (ci / abs(ci or 1))
                else:
                    d[co.a], n1_16 = [(lambda *, x=co.a: (co.a < ci)), 2]
                    i = (gm @ cd)
                raise KeyError(gl[0])
            except Exception as e:
                l[0] += (ci in list(x for x in [1, 2] if x))
            import sys
        (lambda: (ci, cl, cd, cs, co))()
    drive(f10549())
except Exception as e:
    out(type(e).__name__)


try:
    def f10640(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if ((l[0] / 2), (3 < 3 <= ci),):
            n1_1 = 1
            while 1:
                n1_1 -= 1
                if n1_1 < 0: break
                cl[0] |= (i | i)
            else:
                out(1)
                gd[(ci & o.a)] = gd[(gi << (i & 3))] = 1
        return (lambda: (ci, cl, cd, cs, co))()
    f10640()
except Exception as e:
    out(type(e).__name__)


try:
    def f10704(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if ({'k': 1}['k'] / 2):
            if b'x':
                go.a *= gl[0]
            else:
                return 'k'
                go.q = d
                del go.q
        for p, q in zip(sorted({x + 1 for x in l[0:2]}), l):
            for gd[go.a] in (1, 2):
                d[(i | gl[0])] = n1_14 = sorted({x  for x in gl})[:]
                s += f'x{(i + gi)}y{i + 1!r}'
            else:
                out(i)
                d['k'] = 2
            n1_17: int = {**d, 'k': gi}['k']
        def h1_67(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            with Manager(True), Manager() as n2_4:
                assert (lambda: (gm @ gd)), (lambda: 1)
                if (not (gm @ False)):
                    l[0] //= ((gm @ (-3)) & 3) + 1
                elif (not (i in gl)):
                    d['k'] = (l[0] and i)
                else:
                    assert i, (gm @ l[0])
                    gi &= 3
            return {'k': (lambda *, x=o.a: d['k']), 'm': (1, 2)}
        h1_67()
    f10704()
except Exception as e:
    out(type(e).__name__)


try:
    def f10795(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = ({'k': 1} or {'k': 1})
        gi = (1 < o.a <= o.a)
        del gz
        gi = (gl[0] < i <= gi)
        if {go.a, *sorted({x + 1 for x in [1, 2]})}:
            n1_2 = 2
            while n1_2 and (3 * i):
                n1_2 -= 1
                if n1_2 < 0: break
                out(i)
                [n1_3, *o.b] = sorted({x + 1 for x in [i, *l] if x})
            else:
                d[(l[0] % (i or 2))], d[int(i)], go.b = int(abs(l[0])), {**d, 'k': ...}['k'], (-(l[0] + o.a))
                l[0] = (-(i * o.a))
            if (lambda *x: 2)():
                gl[0] = (o.a ** (3 & 3))
            else:
                (+i)
                pass
        else:
            d['q'] = {'k': 2, 'k': 2j}
            del gd['q']
        return gi
    f10795()
except Exception as e:
    out(type(e).__name__)
