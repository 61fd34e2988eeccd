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
    def f303(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = abs(go.a)
        gi = go.a
        n1_1 = 1
        while not not n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            for d['z'] in cl:
                n1_6 = 2
                while True:
                    n1_6 -= 1
                    if n1_6 < 0: break
                    co.b = n1_9 = SimpleNamespace(a=i, l=cl, w=Waiting()).l
                    n1_11 = n1_14 = (yield (cl[0],))
                else:
                    import sys as n1_15
                cd['k'] //= (len(cl) & 3) + 1
            cd[(ci >> (o.a & 3))] = d['z'] = (yield from (1, 2))
        cl[0] = cl[0]
        (lambda: (ci, cl, cd, cs, co))()
    list(f303())
except Exception as e:
    out(type(e).__name__)


try:
    async def f304(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> 2:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        yield sorted(o.l)
        for p, q in zip(sorted((o.a,), reverse=True), go.l):
            if {'k': 2, 'k': (1, 2)}:
                go.q = int(gi)
                del go.q
                i **= (((cl[0] >> (2 & 3)) + (lambda *x: i)()) & 3) + 1
            else:
                d['k'] = ((+co.a) >> (gi & 3))
        else:
            if id((co.a < go.a <= ci)) and 1:
                n1_9, d['z'], o.b = (((1, 2) or (1, 2)) or sorted({x + 1 for x in cl})), bool((1, 2)), ((i ^ cl[0]) >> ((2 != go.a) & 3))
                yield (yield)
            elif ((gi < 3 <= 1) | (ci >= co.a)):
                d['z'] = go.b = gi
            (i / 2)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f304()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f307(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (lambda: i) = 1) -> gi:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (lambda x=i: max(2, *[1, 2], *gl))
        gi = {'k': 1}['k']
        del gz
        for o.b in range((o.a and i) % 4):
            if d:
                async with Waiting(True):
                    assert (lambda *, x=2: o.a)
                    from math import floor, ceil as n1_8
        @repr
        class K1(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            try:
                [d[(go.a if gl else gi)], *go.b] = (*[x + 1 for x in o.l if x], (l[0] - 1))
                if (lambda: gi + 1):
                    n2_5 = (+i)
                    del n2_5
                    out((i + i))
                elif gi:
                    l[0] = ((i & i) if dict({}, k=i) else (gi in (1, 2)))
                    ...
                1 // 0
            except ValueError:
                n2_7 = 2
                while n2_7 > 0:
                    n2_7 -= 1
                    if n2_7 < 0: break
                    o.a <<= (((l[0] or i) != 2) & 3) + 1
                for o.b in [x for x in go.l for y in (x,)]:
                    d['q'] = 2
                    del gd['q']
                    from math import floor, ceil as n2_15
    drive(f307())
except Exception as e:
    out(type(e).__name__)


try:
    def f331(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        for d['z'] in range((o.a if o.a else 1) % 4):
            import os.path as n1_7
            try:
                import sys
                1 // 0
            except (KeyError, ValueError):
                n1_12 = gd[(~o.a)] = (1, 2)
                d['k'] = 1
            finally:
                d = {y: {'k': 2, 'k': i} for y in ('k', 'm')}
    f331()
except Exception as e:
    out(type(e).__name__)


try:
    def f334(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        assert f'x{i}y{2!r}', (gi and 1)
        try:
            n1_2, d[(go.a - i)], d[go.a] = ((i >> (gl[0] & 3)) < (i in l) <= (i ^ 2)), [(not {'k': 1})], b'x'
            *o.b, o.b = sorted({x + 1 for x in (o.a, i,) if x})
        except KeyError:
            l[0] = i
        except:
            d[(gm @ o.a)] = n1_14 = (not 1)
            raise
    f334()
except Exception as e:
    out(type(e).__name__)


try:
    def f346(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = l[0]
        gi = (i // (gi or 2))
        for p, q in zip((sorted([1, 2], key=abs) if o else [gl[0], gi]), l):
            if d:
                gi = len(o.l)
                n1_7, d[(lambda *, x=l[0]: o.a)()] = o.a, len(gs)
            else:
                if (i // (go.a or 2)): break
                gd['k'] = abs(i)
        else:
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                o.a += (3 and (i or 1))
            o.b, *gd['z'] = (gl or o.l)
        try:
            if b'x':
                for o.b in sorted(['k' for x in l if x], **{}):
                    gd['k'] = (max(1, *[1, 2], **{}) if [i, *l] else (not 2))
                    n1_20, *d['z'] = (o or go).l
            else:
                for go.b in (1, 2):
                    d['k'] = l[0]
            1 // 0
        except ValueError:
            d['k'] <<= ((lambda *x: (l[0] ^ 2))() & 3) + 1
        else:
            for d[gi] in list((2 - 1) for x in list({l[0], *[1, 2]}) if not x or gi):
                assert o, (yield)
                n1_35, *o.b = l
    list(f346())
except Exception as e:
    out(type(e).__name__)
