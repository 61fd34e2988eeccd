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
    while True:
        n0_1 -= 1
        if n0_1 < 0: break
        n0_2 = ((-gi) if abs(3) else (not callable(1.5)))
        del n0_2
    else:
        n0_3 = n0_5 = (~(1, 2)[-1])
except Exception as e:
    out(type(e).__name__)


try:
    def f16869(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        import sys as n1_1
        for p, q in zip((1, 2), (1, 2)):
            d[o.a] = d[(o.a ** (go.a & 3))] = len(s.join(['a', 'b']))
            try:
                n1_12: int = o.a
                gl = [(-gi) for x in [l[0]] for y in (x,)]
            except:
                n1_14 = SimpleNamespace(a=2, l=[1, 2], w=Waiting())
                import os.path as n1_17
        else:
            try:
                d['z'] = n1_20 = True
            except:
                n1_23, gd[(gl[0] / abs(o.a or 1))], go.b = [o.a, False, (not l[0])]
                n1_29 = d[(o.a // (abs(l[0]) + 1))] = (o or o)
        try:
            for n1_32 in range(gi % 4):
                n1_36: int = (i in gl)
        except KeyError:
            return {**{'k': 1}, 'k': {l[0], s}}
        except (KeyError, ValueError):
            if (not (lambda x=1: (lambda x=1: 1)())):
                n1_37: int = 'k'
                import sys
            else:
                {gi, gs}
    f16869()
except Exception as e:
    out(type(e).__name__)


try:
    def f17346(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        def h1_44(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            n2_1 = 2
            while not not n2_1:
                n2_1 -= 1
                if n2_1 < 0: break
                if i:
                    for p, q in zip((1, 2), o.l):
                        i *= ((gm @ {i, *l}) + (o.a != o.a))
                    else:
                        l = l
        h1_44()
        pass
    list(f17346())
except Exception as e:
    out(type(e).__name__)


try:
    def f17622(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (1 if [{'k': 1}] else i)
        gi = o.a
        for n1_2 in range(gi % 4):
            gd['q'] = go.a
            del gd['q']
            break
        o
        try:
            i = gi
            raise ValueError((lambda : o.a)())
        except KeyError:
            n1_7 = 0
            while True:
                n1_7 -= 1
                if n1_7 < 0: break
                class K1:
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    abs(abs(1))
            with Manager(), Manager() as d['z']:
                l = l
        except ValueError:
            assert 1, {**gd, 'k': go.a}
    f17622()
except Exception as e:
    out(type(e).__name__)


try:
    def f20165(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if cl[0]:
            if (lambda: co.a):
                pass
            go.a |= (i ^ 2)
        try:
            pass
        except:
            assert (len(cl) if b'x' else (not ci)), ((1, 2),)
            try:
                co.a
                1 // 0
            except:
                n1_2 = ci
                raise
            else:
                n1_4 = cd['z'] = 'k'
        n1_7 = 0
        while True:
            n1_7 -= 1
            if n1_7 < 0: break
            if (co.a & 1):
                break
            else:
                assert (ci if co.a else 3), cd['k']
        else:
            for cd[co.l[0]] in (1, *[1, 2]):
                assert max(1, *go.l)
            else:
                cs = gs
        return (lambda: (ci, cl, cd, cs, co))()
    f20165()
except Exception as e:
    out(type(e).__name__)


try:
    async def f21564(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            if abs((gm @ i)):
                gl[1:1] = ((l[0] - 1), (gi % (gi or 2)), (lambda x=1: o.a)(),)
                del gl[1:-1]
            else:
                yield (i < 3 <= l[0])
            try:
                continue
                raise ValueError(gi)
            except:
                for d[{'k': 1}['k']] in sorted([*o.l, gl[0]]):
                    (i - gi)
                    import os.path as n1_9
            else:
                go.b = o.b = repr((gi,))
        try:
            def h1_69(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: id(i) and 1 = 1):
                l = [*l]
                d = {**d}
                with Manager(True) as gd['z']:
                    i = i
                    d[(gm @ i)], n2_8, n2_10 = [(o.a - 2), (o.a not in o.l), {2, s}]
                n2_12 = (lambda *x: (i >> (gl[0] & 3)))()
            h1_69()
        except:
            id((lambda : gl[0])()) and 1
            if (lambda *, x=2: gi)():
                o.a = (o.a ^ i)
        else:
            import sys
            l = l
        finally:
            from math import floor, ceil as n1_20
        yield (lambda x=l[0]: [1, 2][0 * o.a])
    drive(collect(f21564()))
except Exception as e:
    out(type(e).__name__)
