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
    if dict(k=(lambda x=1: 3)):
        n0_1: int = go.l[0 * gi]
        class K0(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_2, go.b, d[(gl[0] < 3 <= gi)] = ((-1) ** ((not d) & 3)), ((i, l[0],) or sorted([1, 2])), abs((lambda *x: gi + 1)())
    elif (gm @ gl[0]):
        from math import *
except Exception as e:
    out(type(e).__name__)


try:
    async def f8132(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        l = [*l]
        d = {**d}
        if (len(o.l) & (i << (l[0] & 3))):
            try:
                l[0] &= (-(lambda : l[0])())
                o.a = (await Waiting())
            except ValueError:
                l = ((l or (1, 2)) or [x for x in o.l if x or gi])
        elif ((not gi) * (3 and l[0])):
            n1_4 = 1
            while n1_4:
                n1_4 -= 1
                if n1_4 < 0: break
                return 2
                d['k'] = {s: 2, 'k': o.a}['k']
            else:
                pass
                (lambda x=gi: (i / abs(l[0] or 1)))
            try:
                try:
                    d = dict(k=(gi ** (i & 3)))
                    1 // 0
                except Exception as e:
                    n1_7 = (o.a not in list(x for x in (1, 2) if not x or gi))
            finally:
                import sys as n1_8
    drive(f8132())
except Exception as e:
    out(type(e).__name__)


try:
    def f8152(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            import sys as n1_1
            return (~(~gi))
        except:
            i = (i & l[0])
            *n1_6, d[(go.a and i)] = ([gs for x in [1, 2] if x or {'k': 1}] or ((1, 2) if o.a else l))
        finally:
            gd = dict(n=2, **{'k': 1}, **{'z': gi})
        go.q = {s: 2, 'k': o.a}['k']
        del go.q
    f8152()
except Exception as e:
    out(type(e).__name__)


try:
    async def f8156(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        (1 // (abs(i) + 1))
        async for n1_6 in Waiting():
            break
            n1_8 = o.b = gl[0]
    drive(collect(f8156()))
except Exception as e:
    out(type(e).__name__)


try:
    def f8164(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if o:
            try:
                out((go.a | i))
                raise KeyError(abs((i < gi <= gl[0])))
            except (KeyError, ValueError):
                out((i / 2))
                l = go.l
            else:
                i = o.a
                d['k'] = len(('k' + gs))
        elif go.a:
            pass
        for p, q in zip(o.l, (1, 2)):
            def h1_98(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                global gi, gz
                l = [*l]
                d = {**d}
                gz = i
                gi = (o.a in gl)
                del gz
                i = go.a
                *n2_3, o.b = o.l[0:]
            h1_98()
            try:
                s = s
                d = {y: y for y in ('k', 'm') if y}
                raise ValueError((int(i) * (gm @ go.l)))
            except Exception as e:
                l[0] = 1
                from math import floor, ceil as n1_12
    f8164()
except Exception as e:
    out(type(e).__name__)


try:
    def f8262(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if (lambda x=ci: (i and 1)):
            with Manager((gm @ co)):
                out(1)
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_5 = cs
                import os.path as n2_3
                d = {y: y for y in ('k', 'm') if y}
        elif (ci / abs(go.a or 1)):
            n1_7 = go.b = [3]
        else:
            co.a = ci
        for d['z'] in list({(i < cl[0] <= ci), (o.a ** (1 & 3))}):
            for n1_16 in range(((ci is not ci) or (i | gi)) % 4):
                cd = {'k': 1}
                n1_21 = d['z'] = (lambda : ci)()
            try:
                cd[(ci % (abs(gi) + 1))] = n1_26 = f'x{(l[0] in l)}y{(2 not in (1, 2))!r}'
            finally:
                assert {'k': 1}, (co or go)
                gl[1:1] = [(i in [1, 2]) for x in list(1 for x in go.l) for y in (x,)]
                del gl[1:-1]
        else:
            n1_29 = 0
            while n1_29:
                n1_29 -= 1
                if n1_29 < 0: break
                i &= (cl[0] % (abs(2) + 1))
                out(3)
            abs((+i))
        return (lambda: (ci, cl, cd, cs, co))()
    f8262()
except Exception as e:
    out(type(e).__name__)
