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
    async def f4499(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            yield (not {**{'k': 1}, 'k': (1, 2)})
            raise KeyError((1 in l))
        finally:
            *o.b, n1_4 = (l or l)
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            assert (go or o).a, (lambda *x: gi + 1)()
    drive(collect(f4499()))
except Exception as e:
    out(type(e).__name__)


try:
    def f4506(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (yield i)
        gi = (gi ^ cl[0])
        del gz
        i ^= ((gi and gi) - (3 not in (1, 2)))
        try:
            n1_2 = (lambda: cd['k'])
            del n1_2
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                pass
            raise ValueError((lambda *, x=cl[0]: len({'k': 1}))())
        except ValueError:
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                from math import floor, ceil as n2_2
                l[0] //= ((i / abs(3 or 1)) & 3) + 1
            pass
        finally:
            from math import floor, ceil as n1_4
            n1_6 = 0
            while 1:
                n1_6 -= 1
                if n1_6 < 0: break
                if i: break
            else:
                return [*(co.a, *o.l), (1 not in [1, 2])]
                cs = ('%s' % gi)
        (lambda: (ci, cl, cd, cs, co))()
    list(f4506())
except Exception as e:
    out(type(e).__name__)


try:
    for gd[go.a] in range(gi % 4):
        gd = gd
    else:
        n0_6 = 0
        while n0_6 > 0:
            n0_6 -= 1
            if n0_6 < 0: break
            gd['z'], go.b = [False, (gi / 2)]
            async def h0_34(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                global gi, gz
                l = [*l]
                d = {**d}
                yield
                gz = f'x{3}y{3!r}'
                gi = (~i)
                del gz
                assert (yield None)
                n1_1 = 0
                while n1_1 and (gm @ i):
                    n1_1 -= 1
                    if n1_1 < 0: break
                    gl = l
                    yield i
                else:
                    l = list({i, i})
                s = ('k' + 'k')
            drive(collect(h0_34()))
        else:
            with Manager(gl[0]):
                n0_15: int
        n0_16: int = (gl[0] ** (gl[0] & 3))
except Exception as e:
    out(type(e).__name__)


try:
    async def f4519(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 1.5 = 1) -> go.a:
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (3 or l[0])
        gi = (gi if 2 else l[0])
        del gz
        d[max(2, *l, *gl)] = n1_4 = {'k': 1}
        d[(1 / abs(o.a or 1))] = d[(3 < o.a)] = (yield (i in l))
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            for gd['z'] in [1, 2]:
                n2_5 = 1
                while n2_5 > 0:
                    n2_5 -= 1
                    if n2_5 < 0: break
                    gd['z'], *n2_8 = o.l
                    break
                else:
                    s = s
                    d['k'] = abs(go.a)
                try:
                    i = {'k': 1}['k']
                    assert o, (1, *l)
                except KeyError:
                    d['k'] = 1
                except:
                    o.a = i
                else:
                    o.a = i
                    [n2_16, *n2_19] = sorted({x  for x in l if x})
    drive(collect(f4519()))
except Exception as e:
    out(type(e).__name__)


try:
    def f4554(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        d = {'k': {'k': i, 'm': 2}}
    list(f4554())
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 2
    while 1:
        n0_1 -= 1
        if n0_1 < 0: break
        gl[0] |= (go.a << (gi & 3))
except Exception as e:
    out(type(e).__name__)
