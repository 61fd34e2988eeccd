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
    async def f350(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            assert 1
            {i, s}
        for o.b in ([1, 2] if i else [1, 2]):
            n1_7, d[(o.a >> (o.a & 3))] = i, (lambda x=1: 2)
            o.b, gd['z'] = [(l[0] not in o.l), (i / 2)]
        go.a
    drive(f350())
except Exception as e:
    out(type(e).__name__)


try:
    def f370(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = 1.5
        gi = (l[0] not in l)
        del gz
        gd['z'], n1_3 = (lambda *x: (not l))(), [d['k'], 1, l[0]]
    list(f370())
except Exception as e:
    out(type(e).__name__)


try:
    def f374(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (o.a and i)
        gi = (gi < i <= gi)
        del gz
        o.b, *d['z'] = sorted(o.l, key=abs)
        try:
            n1_5 = 1
            while n1_5:
                n1_5 -= 1
                if n1_5 < 0: break
                o.a = ((gm @ (lambda x=i: l[0])) * (-o.a))
            else:
                assert str(1), SimpleNamespace(a=gl[0], l=[1, 2], w=Waiting())
            for n1_10 in gl:
                l[0] = o.a
        finally:
            try:
                SimpleNamespace(a=2, l=sorted({x + 1 for x in (1, 2) if x}), w=Waiting())
                raise ValueError(int((1 not in [1, 2])))
                raise ValueError(o.a)
            except KeyError:
                s = gs
                s = str(i).join(['a', 'b'])
            except (KeyError, ValueError):
                i -= l[0]
            d['k'] = gl[0]
        go.a
    f374()
except Exception as e:
    out(type(e).__name__)


try:
    async def f384(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        async for cd[d['k']] in Waiting():
            cd['k'] = i
            cl[0] = ((not ci) if [{'k': 1}] else (gl[0] | gl[0]))
        if len((*(1, 2), 2)):
            assert ((co.a / abs(o.a or 1)) >= (ci >> (ci & 3))), {'k': 2}
            o.a = (lambda x=1: (gm @ co.a))()
        (lambda: (ci, cl, cd, cs, co))()
    drive(f384())
except Exception as e:
    out(type(e).__name__)


try:
    async def f396(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        for n1_2 in range((~max(2, *(1, 2), *gl)) % 4):
            l = list((i // (l[0] or 2)) for x in list(3 for x in go.l if x) if not x or gi)
            class K1(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n2_1: (i if 1 else l[0]) = (i // (abs(1) + 1))
                o.b, d[abs(l[0])], o.b = (gi % (i or 2)), max(1, *l, **{}), int(gl[0])
    drive(f396())
except Exception as e:
    out(type(e).__name__)


try:
    async def f397(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            ci %= (o.a & 3) + 1
            cs = str(len(cl))
            raise ValueError((2 if gi else gi))
        except ValueError:
            gd['k'] -= cl[0]
            class K1(*[Matrix]):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n2_1 = [max(1, *o.l, **{})]
                s = f'{s!s:>{i & 7}}'
        else:
            def h1_84(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> i:
                l = [*l]
                d = {**d}
                nonlocal ci, cl, cs, cd, co
                yield
                ci = (cl[0] * ci)
                if o:
                    return (co.a | i)
                    return co.a
                else:
                    import sys as n2_2
                    i = (gi if co.a else gl[0])
            list(h1_84())
        n1_4 = 0
        while True:
            n1_4 -= 1
            if n1_4 < 0: break
            n1_6, *cd[(co.a - 1)] = [1, 2]
            n1_9 = 1
            while 1:
                n1_9 -= 1
                if n1_9 < 0: break
                out((lambda *x: gl[-1])())
            else:
                cd = {**(d or cd), 'k': repr(cl[0])}
        assert o.a, (not ci)
        (lambda: (ci, cl, cd, cs, co))()
    drive(f397())
except Exception as e:
    out(type(e).__name__)
