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
    def f6235(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gd:
        l = [*l]
        d = {**d}
        yield
        try:
            yield 2
            class K1(*[Matrix]):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                assert {('%s' % i): 2, 'k': gd['k']}
                with Manager():
                    assert dict(n=2, **{'k': 1})['k']
            1 // 0
        except KeyError:
            if 3:
                gd = {'k': 1}
            try:
                d['z'], *n1_4 = sorted(((1, 2) or o.l), key=abs)
                raise KeyError(l[0])
            except:
                for d[(o.a or gl[0])] in gl[0:2]:
                    assert (yield from o.l), callable(o.a)
            else:
                assert (gi and i)
                gl[0] = (gl[0] in o.l)
            finally:
                for p, q in zip((*[1, 2], gi)[0:2:1], l):
                    assert 'k', dict(**{'k': 1})
        except Exception as e:
            n1_15 = (lambda *, x=i: i)
            del n1_15
        else:
            gl = [(l[0] + 1), (1 if i else gl[0])]
    list(f6235())
except Exception as e:
    out(type(e).__name__)


try:
    def f6483(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            gl
            n1_2, n1_4, n1_6 = (len({'k': 1}) / 2), o.a, len(sorted([1, 2], key=abs))
        else:
            with Manager() as cd[(gi ** (gi & 3))]:
                return (lambda x=gi: (gl[0] not in l))
        try:
            with Manager(go.a):
                cl[0]
                pass
            raise ValueError((len([1, 2]) - (-2)))
        except (KeyError, ValueError):
            try:
                gi = gl[0]
                gl[0] += (gi in go.l)
                raise KeyError(3)
            except KeyError:
                n1_18, o.b, d[o.l[0 * gi]] = ((gd or {'k': 1}) or {'k': co, 'm': {ci, *gl}}), ci, cl[0]
                n1_25, cd[(o.a & gi)], n1_28 = {'k': 1}, i, 2j
            except:
                ci = ci
                from math import floor, ceil as n1_32
            finally:
                from math import floor, ceil as n1_35
            raise
        else:
            pass
            *gd['z'], d['z'] = (1, 2)
        return (lambda: (ci, cl, cd, cs, co))()
    f6483()
except Exception as e:
    out(type(e).__name__)


try:
    def f6743(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = gl[0]
        gi = (2 | cl[0])
        if (+ci):
            gi //= (co.a & 3) + 1
            n1_2 = {'k': (lambda x=i: l[0]), 'm': [1, 2]}
            del n1_2
        gd[co.l[0 * cl[0]]], o.b, n1_7 = [(gm @ 2), {3, *(1, 2)}, [[1, 2]]]
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_9 = cs
            assert (1 // ((i < gl[0] <= i) or 2))
        return (lambda: (ci, cl, cd, cs, co))()
    f6743()
except Exception as e:
    out(type(e).__name__)


try:
    def f6833(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        for p, q in zip([x for x in [1, 2]], (1, 2)):
            yield (i ** (go.a & 3))
            gd
    list(f6833())
except Exception as e:
    out(type(e).__name__)


try:
    with Manager((gi and gi)) as gd['z']:
        n0_5 = (gi ^ (gi & gl[0]))
except Exception as e:
    out(type(e).__name__)


try:
    def f6999(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go = 1):
        l = [*l]
        d = {**d}
        class K1:
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            gi -= ((gl[0] not in l) + (i ^ l[0]))
            import sys
        go.q = (lambda x=l[0]: l[0])
        del go.q
        if abs(i):
            d['k'] = ((i if True else gi) is (l[0] ^ 3))
            assert (i * 3), (o or go)
        elif ((go.a < i <= o.a) if {'k': o.a} else d['k']):
            l[0] = (i <= 3)
            gl[1:1] = list({go.a, *(o.a, *[1, 2])})
            del gl[1:-1]
    f6999()
except Exception as e:
    out(type(e).__name__)
