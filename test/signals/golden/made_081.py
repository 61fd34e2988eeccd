# Written by scripts/golden/generate.py.

from collections import defaultdict
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
gk = defaultdict(int)


def drain(generator):
    try:
        next(generator)
        while True:
            out(generator.send(2))
    except StopIteration as e:
        return e.value


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
    if gs:
        gl = ((gl if (lambda x=2: o.a) else go.l)[0:(gi << (gi & 3))] or [1])
        try:
            import os.path as n0_4
            1 // 0
        except KeyError:
            (go or go).b = gd['z'] = (gl[0] / abs(go.a or 1))
            gd[(gi ^ go.a)] = n0_12 = {1, 'k'}
        except:
            def h0_14(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
                yield
                d['k'] += (co or o).a
                try:
                    cd[(ci % (abs(2) + 1))] = n1_5 = list({cl[0], *gl})[0]
                    n1_6 = gs.join((str(x) for x in [1, 2]))
                    del n1_6
                    1 // 0
                finally:
                    gl[0] = co.a
                (lambda: (ci, cl, cd, cs, co))()
            drain(h0_14())
            gi = n0_15 = callable({'k': 1})
    elif (lambda: i):
        n0_17: {go.a, *go.l} = go.a
except Exception as e:
    out(type(e).__name__)


try:
    async def f13556(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gd = {'k': 1}
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            i, o.b = [len(gd), (go.a is not i)]
        ci <<= ((not (lambda: (cl[0] or ci))) & 3) + 1
        (lambda: (ci, cl, cd, cs, co))()
    drive(f13556())
except Exception as e:
    out(type(e).__name__)


try:
    if gi:
        go.a = gl[0]
        n0_2 = y = [*[1], (not gl[0])]
        del n0_2, y
    else:
        try:
            gi = gi
        except KeyError:
            gs += (gs + gs)
            pass
        except (KeyError, ValueError):
            gk['x'] = len((1, 2))
            del gk['x' * 1]
            raise
        else:
            gi = gd[(1 < gi <= 2)] = (go.a not in (1, 2))
except Exception as e:
    out(type(e).__name__)


try:
    def f14317(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (i if {i, 'k'} else 1)
        gi = i
        del gz
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n2_1 = 2
            while n2_1 > 0:
                n2_1 -= 1
                if n2_1 < 0: break
                with Manager(gk[s]):
                    if (go or o): break
                assert 2j
            i = (~(i & i))
        import sys as n1_1
    f14317()
except Exception as e:
    out(type(e).__name__)


try:
    def f14398(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            co.a = (go.a).__abs__()
            1 // 0
        except KeyError:
            n1_2 = ci
            with Manager(True), Manager() as gd['z']:
                assert (1, 2), (gi < ci <= ci)
                i = (cl[0] < l[0] <= l[0])
        except:
            n1_9, cd[(cl[0] or l[0])], d[i] = ((i - l[0])).conjugate(), sorted({x + 1 for x in (gl[0],) if x}), ((ci ^ co.a) ^ len('k'))
        finally:
            for i in [co.a for x in cl if x or 3]:
                assert 1, SimpleNamespace(a=gl[0], l=(1, 2), w=Waiting())
                co.a <<= ((ci > co.a) & 3) + 1
            try:
                gk[(co or co)], cd[co.a], i = ((gl[0], gi,)[0:(co.a ** (gi & 3)):1] or [1])[:2], o
                raise KeyError(gl[0])
            finally:
                ci = (d['k'] - [1, 2][0:co.a or 9:][0])
                return (ci | i)
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_24 = cs
            with Manager(True) as n2_2:
                n2_5 = None
                n2_6: f'{l[0]}'
        return (lambda: (ci, cl, cd, cs, co))()
    f14398()
except Exception as e:
    out(type(e).__name__)


try:
    async def f14945(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            gi, n1_3 = [i, gl[0]]
        except Exception as e:
            return (lambda: (3 if i else 1))
        else:
            i += (lambda *, x=gi: 1)()
            n1_6: int = {'k': {**{'k': 1}, 'k': (1, 2)}}
        l[0] = gk[(-gl[0])]
        for gk[dict(k=3)] in l:
            d['k'] %= (max([1, 2], key=abs) & 3) + 1
        else:
            n1_11 = d['z'] = ((i or l[0]) is not (l[0] < i))
            d['k'] = 2
    drive(f14945())
except Exception as e:
    out(type(e).__name__)
