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
    def f5965(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> {gi, *(1, 2)}:
        l = [*l]
        d = {**d}
        if max(1, *[1, 2], **{}):
            pass
        else:
            d['q'] = ((i < l[0] <= i) ^ (o.a == gl[0]))
            del gd['q']
        try:
            async def h1_30(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                for o.b in range(o.a % 4):
                    d[(~1)] = o.b = l[0]
                    if i:
                        assert (lambda *, x=i: 3), list({i, *(1, 2)})
                else:
                    assert i
                    gd['k'] = (-(i is 1))
                o.b, o.b = [(gl[0] >> (i & 3)), len({'k': 1})]
                if ((1, 2) or l)[0]:
                    try:
                        i = ((lambda : 2)() if l[0:2:1] else (3 and gl[0]))
                        1 // 0
                    finally:
                        raise ValueError(len(go.l))
                    async for gd[(o.a < i <= i)] in Waiting():
                        *n2_22, gd[{'k': 1}['k']] = go.l
                        gl[0] = int(i)
            drive(h1_30())
        except (KeyError, ValueError):
            o.b, gd['z'] = o.a, (abs(o.a) & (gm @ d))
    f5965()
except Exception as e:
    out(type(e).__name__)


try:
    async def f5975(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (lambda : 3)()
        gi = (1 << (o.a & 3))
        del gz
        async for go.b in Waiting():
            import sys
            n1_10 = 2
            while True:
                n1_10 -= 1
                if n1_10 < 0: break
                if ((o.a >> (go.a & 3)) if (2 + l[0]) else len(l)):
                    o.b = d[max(2, *l, *gl)] = 1
                    l[0] = (l[0] + go.a)
                elif ((gi if i else gi) ** ((gi // (gi or 2)) & 3)):
                    return sum([1, 2], 1)
                    n1_16, o.b = [{gi, *gl}, int(i)]
                else:
                    n1_20: int = (o.a is not l[0])
        d = dict(n=2, **d)
    drive(f5975())
except Exception as e:
    out(type(e).__name__)


try:
    def f6066(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (lambda: gl[0]) = 1):
        l = [*l]
        d = {**d}
        try:
            gl = sorted({x + 1 for x in l})
            1 // 0
        except KeyError:
            [o.b, *d['z']] = l
        except:
            with Manager((i if o else i)) as n1_7:
                if (lambda x=gi: i):
                    n1_10: int = i
                else:
                    l[0] = max(l, key=abs)
                    n1_12 = go.a
                i = (i < o.a <= i)
        else:
            for gd['z'] in l:
                for p, q in zip((l if 'k' else (1, 2)), l):
                    if {gi, s}: continue
                    d['k'] **= (i & 3) + 1
        for n1_26 in (l or (1, 2)):
            with Manager(), Manager() as n1_29:
                n1_31: int = dict(n=2, **{'k': i, 'm': (lambda: 2)})
    f6066()
except Exception as e:
    out(type(e).__name__)


try:
    def f6094(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = abs(ci)
        gi = (o.a if ci else gi)
        for n1_2 in range(((2 if gi else 2) if (-o.a) else (3 if co else ci)) % 4):
            def h1_58(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                nonlocal ci, cl, cs, cd, co
                yield
                return f'{(gl[0] << (co.a & 3))}'
            list(h1_58())
            for p, q in zip(sorted(l, **{}), l):
                cs = (cs + cs)
                break
        gd[go.a], cd['z'], gd['z'] = [(i % (abs(i) + 1)), 2j, (lambda *, x=i: 2)()]
        return (lambda: (ci, cl, cd, cs, co))()
    f6094()
except Exception as e:
    out(type(e).__name__)


try:
    async def f6149(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_1 = 1
        while n1_1 and None:
            n1_1 -= 1
            if n1_1 < 0: break
            class K1(*[Matrix]):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                l = [*(l[0], gl[0],)]
            n1_2 = 0
            while n1_2 and (~2):
                n1_2 -= 1
                if n1_2 < 0: break
                n1_3 = 3
            else:
                l[0] = ((gm @ go.a) and co.a)
        else:
            with Manager(True):
                raise KeyError((o.a & (2 & l[0])))
        cl = ((not gs), *[co for x in (1, 2) if x or 1.5])
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f6149()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f6182(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {gi, *go.l} = 1):
        l = [*l]
        d = {**d}
        yield
        try:
            if (gl or gl):
                n1_1 = (lambda *, x=2: i)
            elif {go.a, 'k'}:
                i = l[0]
                import os.path as n1_5
            else:
                go.a = (gm @ {'k': 1})
            yield (go.a & i)
            1 // 0
        finally:
            with Manager({i, 'k'}):
                i = l[0]
                gi = ((gl[0] * i) / 2)
        assert s, (1 ^ o.a)
    drive(collect(f6182()))
except Exception as e:
    out(type(e).__name__)
