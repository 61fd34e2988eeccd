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
    def f12591(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = gl[-1]
        gi = abs(l[0])
        n1_1 = (('k' + 'k') + f'x{i}y{1!r}')
        l = [*sorted(l, key=abs)]
        for n1_6 in l:
            def h1_43(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                gl[1:1] = (gi, (go.a + i),)
                del gl[1:-1]
                for n2_4 in list({(l[0] if 'k' else i), *(o.l or l)}):
                    ((i > i) and (o.a in [1, 2]))
                    import sys as n2_6
                else:
                    n2_10 = d['z'] = False
            h1_43()
    f12591()
except Exception as e:
    out(type(e).__name__)


try:
    def f12682(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (*(1, 2), l[0])
        gi = (-go.a)
        del gz
        l[0] = i
        with Manager(True) as d['z']:
            try:
                gd['z'] = n1_8 = o
                n1_10, d['z'] = (yield from (1, 2)[0:2]), ((-gl[0]) << (i & 3))
            except Exception as e:
                pass
                gi >>= ((len(l) % ((not i) or 2)) & 3) + 1
            yield max(1, *sorted((1, 2), **{}), **{})
    list(f12682())
except Exception as e:
    out(type(e).__name__)


try:
    async def f12916(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (ci // (abs(3) + 1))
        gi = len(o.l)
        del gz
        ci = max(1, *(l[0], 2,), **{})
        try:
            if ('%s' % max([1, 2], key=abs)):
                import os.path as n1_4
                yield {gs: 2, 'k': i}
            elif (yield):
                import sys as n1_5
            n1_8 = 2
            while True:
                n1_8 -= 1
                if n1_8 < 0: break
                import sys as n1_9
            else:
                gd['k'] = ((ci | ci) ** ([1, 2][-1] & 3))
                go.q = 2j
                del go.q
            raise ValueError(abs((go.a < 3 <= ci)))
        except (KeyError, ValueError):
            n1_14 = 2
            while True:
                n1_14 -= 1
                if n1_14 < 0: break
                async with Waiting():
                    1.5
        go.q = ci
        del go.q
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f12916()))
except Exception as e:
    out(type(e).__name__)


try:
    def f13038(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        l = [*l]
        d = {**d}
        with Manager():
            gi = (o.a in (1, 2))
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            gd['k'] += (gi * i)
    f13038()
except Exception as e:
    out(type(e).__name__)


try:
    class K0(object):
        i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
        gd = {f'{i}': 2, 'k': (2 + gl[0])}
except Exception as e:
    out(type(e).__name__)


try:
    def f13175(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        assert {i, s}
        o.b, n1_3 = [(~i), bool(repr(gi))]
        n1_5 = 1
        while 1:
            n1_5 -= 1
            if n1_5 < 0: break
            try:
                n1_6, go.b, d[(lambda : 2)()] = (max((1, 2), key=abs) and (3 < o.a <= l[0])), (-(o.a and gi)), (yield (yield))
                raise ValueError(l[0])
            except (KeyError, ValueError):
                n1_12 = o
                del n1_12
                i = [i, 1][0 * i]
            n1_14 = i
        else:
            n1_15 = 2
            while n1_15:
                n1_15 -= 1
                if n1_15 < 0: break
                l[0] -= max(1, *([1, 2] or l))
                d[1] = o.b = (yield from (2, gl[0], o.a,))
            for o.b in range({y: y for y in ('k', 'm') if y}['k'] % 4):
                return False
                if (yield from go.l): break
    list(f13175())
except Exception as e:
    out(type(e).__name__)
