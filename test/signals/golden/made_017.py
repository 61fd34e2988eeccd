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
    def f1041(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (gi / 2)
        gi = i
        del gz
        try:
            [n1_2, *d[(~gi)]] = sorted({x  for x in [1, 2] if x})
        except Exception as e:
            n1_5 = i
            d['k'] = o.a
        else:
            gi = (l[0] and 1)
            yield (lambda: (+l[0]))
        for d[i] in range((l[0] | i) % 4):
            import sys as n1_12
        else:
            gl[1:1] = list({l[0], *o.l})
            del gl[1:-1]
            yield (o.a | gi)
        assert (i & 1)
    list(f1041())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1069(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        assert (o.a > (3 not in l))
        class K1(object):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n2_1, *go.b = sorted((1, 2), **{})
        *d['z'], cd['z'] = cl
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1069())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1085(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            n1_1 = 1
            while True:
                n1_1 -= 1
                if n1_1 < 0: break
                s = gs
                try:
                    gi
                    (*(1, 2), 2)
                    raise KeyError(gl[0])
                except KeyError:
                    break
                    co.a = ci
                except:
                    ci = ci
                    if (gi > 1): break
        finally:
            if (ci ** (2 & 3)):
                import sys
            else:
                async with Waiting():
                    cd = cd
                    n1_12, *n1_13 = [1, 2]
                class K1:
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    [n2_1, *gd[(i or o.a)]] = (*go.l, i)
                    n2_5: int
            from math import floor, ceil as n1_16
        n1_18: int = (lambda x=1: co.a)()
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1085())
except Exception as e:
    out(type(e).__name__)


try:
    def f1094(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            if bool((o.a < o.a <= l[0])):
                yield (~i)
            else:
                n1_1 = 1
                while n1_1 > 0:
                    n1_1 -= 1
                    if n1_1 < 0: break
                    import sys
                else:
                    s = f'{i}'.upper()
            raise ValueError({s: 2, 'k': (lambda: i)}['k'])
        except:
            n1_6 = 0
            while 1:
                n1_6 -= 1
                if n1_6 < 0: break
                class K1(Matrix):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    d = {'k': {go.a, 'k'}, 'm': id(o.l) and 1}
                    n2_2: int = (l[0] % (abs(go.a) + 1))
            if (l[0] ^ i):
                [*[[1, 2] for x in [1, 2]], (lambda : 3)()]
                import sys
            else:
                class K1(object):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    import sys as n2_1
                    s = s
        if (yield from gl):
            out((max(2, *l, *gl) / 2))
        import os.path as n1_12
    list(f1094())
except Exception as e:
    out(type(e).__name__)


try:
    def f1102(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (co.a == gl[0])
        gi = (not id('k') and 1)
        i ^= int(2)
        (lambda: (ci, cl, cd, cs, co))()
    list(f1102())
except Exception as e:
    out(type(e).__name__)


try:
    def f1118(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            out(abs(len(cl)))
            try:
                n1_1 = (lambda: 2)
                assert cd
            except (KeyError, ValueError):
                if ((l[0] < ci <= 2),):
                    assert (go.a + 3), len({'k': 1})
                else:
                    d = {'k': gi, 'm': cl[0]}
            finally:
                try:
                    gd = dict(n=2, **dict(n=2, **{'k': 1}))
                except ValueError:
                    pass
                gl = [*[1, 2]]
        except:
            out(gi)
        for p, q in zip([*([1, 2] if co.a else (1, 2)), (-co.a)], (1, 2)):
            go.a = len(co.l)
        return (lambda: (ci, cl, cd, cs, co))()
    f1118()
except Exception as e:
    out(type(e).__name__)
