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
    def f2236(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = len(cl)
        gi = (ci + co.a)
        with Manager(True), Manager() as cd['z']:
            import os.path as n1_7
            if ci:
                for n1_10 in list({co.a, *[1, 2]} for x in [1, 2] if x):
                    co.a = co.a
                class K1(Matrix):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    n1_13 = ci
                    s = f'{i}'
            else:
                import sys as n1_14
        with Manager() as n1_18:
            for co.b in cl:
                n1_25 = 0
                while 1:
                    n1_25 -= 1
                    if n1_25 < 0: break
                    cd['z'] = n1_28 = (gm @ 2)
            try:
                n1_31, d[gl[0]] = 2j, (gl[0] - (l[0] - cl[0]))
            except Exception as e:
                cd['k'] = o.a
            else:
                n1_35 = 0
                while True:
                    n1_35 -= 1
                    if n1_35 < 0: break
                    n1_36 = l
                    del n1_36
        gi
        return (lambda: (ci, cl, cd, cs, co))()
    f2236()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2264(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gs:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if 2:
            ((await Waiting()) | (3 if s else i))
        pass
        try:
            ci = ((gl[0] ^ gi) ** (3 & 3))
        except ValueError:
            [cd['z'], *co.b] = list(x for x in (1, 2) if x)[0:2]
        else:
            co.b, cd['z'] = [(+cl[0]), (yield [1, 2])]
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2264()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2297(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = len('k')
        gi = l[0]
        del gz
        d['k'] = l[0]
        for cd[(gi * ci)] in gl:
            break
            cd = {'k': (co or o)}
        if (yield co):
            gl[1:1] = l
            del gl[1:-1]
            from math import floor, ceil as n1_9
        elif dict(**{'k': 1}, **{'z': 3}):
            d = {'k': 1}
            cd = dict({}, k=[1, 2])
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2297()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2300(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (not o.a)
        gi = len(o.l)
        gi = [1, 2][-1]
        gd[len(l)] = n1_5 = gl[0]
        with Manager((not 'k')):
            gl[0] = max(sorted({x + 1 for x in o.l}), key=abs)
            with Manager(True) as d['z']:
                i = (not (not 'k'))
                l[0] = (+l[0])
    drive(f2300())
except Exception as e:
    out(type(e).__name__)


try:
    def f2323(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = callable({o.a, *l})
        gi = (1 not in l)
        del gz
        for d['z'] in list({l[0], *o.l}):
            o.a = (~gl[0])
        o.b = d['z'] = i
        n1_10: int = {gi, *gl}
    f2323()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2332(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            async for o.b in Waiting():
                s += ('%s' % (i * o.a))
                o.a -= i
        except KeyError:
            l[0] = gi
        except:
            async with Waiting(True):
                go.b = gd['z'] = {i, 'k'}
        finally:
            with Manager((yield)) as d[1]:
                if dict(**d)['k']:
                    [d[(gm @ i)], *n1_23] = (1, 2)
            n1_24 = (i | 2)
        if {'k': 1}:
            d['q'] = o.a
            del gd['q']
            i = ((i // (abs(3) + 1)) ^ (o.a * 1))
        elif o:
            with Manager({o.a, *o.l}) as gd['z']:
                d[(l[0] is not 1)], d['z'] = [(i ** (gi & 3)), o.a]
                try:
                    o.a += ((i % (abs(i) + 1)) * (gm @ gl))
                finally:
                    l[0] = i
            if ((lambda *, x=i: l[0])() or (l[0] != i)):
                i |= (i // (i or 2))
                if l[0]:
                    d['k'] //= (l[0] & 3) + 1
                else:
                    d[(gm @ go.a)], *d[(i if d else go.a)] = (1, 2)
                    [d[(3 not in l)], *n1_46] = list(x for x in (o.l if go.a else o.l) if not x or gi)
        out(i)
    drive(collect(f2332()))
except Exception as e:
    out(type(e).__name__)
