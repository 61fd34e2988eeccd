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
    def f1235(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        async def h1_97(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            yield
            try:
                async for d[o.a] in Waiting():
                    o.b, o.b, n2_12 = [(lambda *, x=gi: (lambda x=1: i)()), {s: 2, 'k': i}, (~i)]
                    import sys as n2_13
                o.a = i
                raise KeyError((await o.w))
            except Exception as e:
                go.b = n2_19 = (await Waiting())
            else:
                for p, q in zip((i,)[:2:1], [1, 2]):
                    yield (1, 2)
            if l[0]:
                d['k'] = l[0]
            d = {'k': {1, *l}}
        drive(collect(h1_97()))
        o.a = (d or {'k': 1})['k']
        try:
            pass
            raise KeyError(go.a)
        except ValueError:
            return {'k': i}['k']
        finally:
            if str(i):
                l = [*list({o.a, *go.l}), (o.a << (o.a & 3))]
            elif 1:
                gs = 'k'.upper()
                go.b, n1_6, go.b = (o.a if {i, *[1, 2]} else (gm @ i)), {2, (s if id(gl[0]) and 1 else 'k')}, {(lambda x=1: i)(), (s if {i, 'k'} else 'k')}
            with Manager(), Manager() as gd['z']:
                gd = (d or {'k': 1})
                i = len(('%s' % 2))
    f1235()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1293(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 3 = 1) -> b'x':
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (lambda : i)()
        gi = (i / 2)
        del gz
        async for d['z'] in Waiting():
            from math import floor, ceil as n1_8
            [n1_11, *n1_13] = gl
        o.b = d[(await Waiting())] = ((not (1, 2)) // (abs(o.a) + 1))
        pass
    drive(f1293())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1327(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            co.a = 1
        finally:
            from math import floor, ceil as n1_3
            ci **= (((3 < gi <= cl[0]) ^ (go.a >> (ci & 3))) & 3) + 1
        with Manager():
            go.q = (co.l[-1], (co.a < gl[0] <= ci), (await Waiting()),)
            del go.q
        gd[(lambda *x: o.a)()], n1_14, n1_16 = (cs if bool(o) else 'k'), repr(gi), (go.a not in o.l)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f1327()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f1332(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
        l = [*l]
        d = {**d}
        yield
        if (lambda: gl[-1]):
            if {'k': d['k'], 'm': (lambda: (~gi))}:
                try:
                    d['k'] = (gm @ o.a)
                    n1_3 = d[(gi != o.a)] = (lambda *, x=gi: o.a)
                finally:
                    i >>= ((l[0] < l[0] <= gi) & 3) + 1
            else:
                pass
                yield (yield)
        elif ((3 / abs(1 or 1)) - int(1)):
            async def h1_77(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
                l = [*l]
                d = {**d}
                yield
                with Manager(), Manager() as n2_3:
                    go.a = ((i or i) - (gm @ (lambda: l[0])))
            drive(collect(h1_77()))
            go.q = l[0]
            del go.q
        out(o.a)
    drive(collect(f1332()))
except Exception as e:
    out(type(e).__name__)


try:
    def f1334(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (l[0] ** (cl[0] & 3))
        gi = co.a
        del gz
        for cd['z'] in range(cl[0] % 4):
            if (2 != 3):
                n1_5 = (o.a + ci)
                out((i <= ci))
        else:
            try:
                cl = [(~gl[0]), (gm @ co.a), co.a]
                raise KeyError((o.a < cl[0] <= ci))
            except (KeyError, ValueError):
                co.a >>= (((lambda *x: 1)() and (co.a + 3)) & 3) + 1
        for cd[(ci / 2)] in range(2 % 4):
            with Manager(True), Manager() as cd['z']:
                assert cl[0]
            cs = (f'x{l[0]}y{2!r}' + ('k' if ci else 'k'))
        else:
            try:
                go.b, *d['z'] = [(2 - cl[0])]
                ((i or 2) - len((1, 2)))
            except Exception as e:
                import os.path as n1_23
                ci = (gm @ gi)
        return (lambda: (ci, cl, cd, cs, co))()
    f1334()
except Exception as e:
    out(type(e).__name__)


try:
    def f1356(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (gm @ gi)
        gi = (not {gi, s})
        with Manager(), Manager() as n1_3:
            n1_5 = (2 | 3)
            gd['q'] = f'x{i + 1}y{(gm @ go.a)!r}'
            del gd['q']
    f1356()
except Exception as e:
    out(type(e).__name__)
