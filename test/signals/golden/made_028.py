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
    def f2059(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        o.a += (l[0] >> (gi & 3))
        n1_2 = 2
        while not not n1_2:
            n1_2 -= 1
            if n1_2 < 0: break
            s = ('%s' % 3)
        else:
            if 3:
                n1_4, n1_7 = [(l[0] in l), str(l[0])]
                n1_8: int = i
            else:
                d['q'] = (l[0] * i)
                del gd['q']
                d = {'k': (o.a not in l), 'm': dict({}, k=(1, 2))}
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            if l[0]:
                l[0] = (go.a & len('k'))
                n2_2: int = (d['k'] and i)
    f2059()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2061(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (l[0] not in (1, 2))
        gi = (l[0] / 2)
        del gz
        o.b = go.b = str(l[0])
        if (await Waiting()):
            @repr
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                for p in range(int(len({'k': 1})) % 4):
                    n2_6, o.b = [d['k'], (gi * 2)]
                gi = max(1, *sorted({x + 1 for x in [1, 2]}))
        elif (str(o.a),):
            [n1_6, *o.b] = list(x for x in (1, 2) if x)
            i = len(('k' if (lambda *, x=o.a: 1) else 'k'))
    drive(collect(f2061()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2123(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (2 in gl)
        gi = len(gl)
        del gz
        async with Waiting((not (co.a < cl[0] <= ci))):
            d = {**{'k': 1}, 'k': ci}
        for p, q in zip([1, 2], [1, 2]):
            cl = [1, *gl]
            n1_9 = 1
            while n1_9 > 0:
                n1_9 -= 1
                if n1_9 < 0: break
                import os.path as n1_12
                cd = d
            else:
                cd = {'k': 1}
        else:
            try:
                pass
                assert 2j, (co.a ^ 1)
                raise KeyError(cl[0])
            except (KeyError, ValueError):
                raise KeyError((co.a - abs(ci)))
            finally:
                n1_16, n1_18 = [sum((1, 2), 1), sorted({x + 1 for x in gl if x})]
                co.a = 3
        (lambda: (ci, cl, cd, cs, co))()
    drive(f2123())
except Exception as e:
    out(type(e).__name__)


try:
    try:
        go.b, *gd[sum([1, 2], 1)] = gl
        gi = (not gi)
    except KeyError:
        class K0(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            bool(go.a)
            gs = (gs if gi else s)
        assert 3
    except (KeyError, ValueError):
        n0_6 = 2
        while not not n0_6:
            n0_6 -= 1
            if n0_6 < 0: break
            n0_7 = (max(1, *go.l) / 2)
            del n0_7
            gi = (gl[0] // (abs(3) + 1))
    else:
        n0_9: int = ...
        for go.b in [(gi / abs(gi or 1))]:
            class K0:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                *n1_2, d[(gl[0] << (i & 3))] = [1, 2]
                n1_6, d['z'] = [True, (gi << (2 & 3))]
            go.a = ((gi != gi) << (int(gl[0]) & 3))
        else:
            if (go.a < gi <= gi):
                gl[0] = (not go.l)
            else:
                out((gm @ {gi, 'k'}))
            for n0_19 in range(gi % 4):
                out(go.a)
except Exception as e:
    out(type(e).__name__)


try:
    def f2149(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        d['z'], n1_4, n1_6 = [(o.a >> (gi & 3)), (+gi)], {y: y for y in ('k', 'm') if y}, (len(gd), o.a, (1 | go.a),)
        out((-(o.a - i)))
        assert o, (lambda *x: 1)()
    f2149()
except Exception as e:
    out(type(e).__name__)


try:
    def f2166(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        d[(ci ^ i)] = cd['z'] = max(1, *cl)
        try:
            if {gi, cs}:
                l = [(gi & l[0]) for x in (gl or o.l) for y in (x,)]
                i = cl[0]
            else:
                {(i / abs(ci or 1)), *sorted({x + 1 for x in cl})}
                cd = {y: y for y in ('k', 'm') if y}
            with Manager() as co.b:
                raise KeyError(sorted({x  for x in co.l})[0 * (3 < cl[0] <= 2)])
            1 // 0
        except ValueError:
            if cl:
                assert ('k' + 'k')
                n1_12 = [2]
            else:
                n1_13 = {(lambda *, x=go.a: co.a)(), *[x for x in cl for y in (x,)]}
            async def h1_58(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: co.a = 1):
                l = [*l]
                d = {**d}
                nonlocal ci, cl, cs, cd, co
                n2_1, n2_3, cd['z'] = [(gl[0] // (abs(go.a) + 1)), {'k': 2, 'k': False}, (go or go)]
            drive(h1_58())
        finally:
            assert ('%s' % (co.a % (2 or 2))), SimpleNamespace(a=o.a, l=cl, w=Waiting())
            d['q'] = cs
            del gd['q']
        (lambda: (ci, cl, cd, cs, co))()
    list(f2166())
except Exception as e:
    out(type(e).__name__)
