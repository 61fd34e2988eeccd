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
    async def f1357(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> bool(1):
        l = [*l]
        d = {**d}
        return [d['k'], (i << (i & 3))]
        async for d['z'] in Waiting():
            if (~gl[0]):
                with Manager(repr(o.a)):
                    l[0] = o.a
            else:
                break
                gi = ((gm @ gi) // (abs((i ** (gi & 3))) + 1))
        else:
            async for d['z'] in Waiting():
                gd['z'] = o.b = {(i and i), *list({o.a, *[1, 2]})}
    drive(f1357())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1358(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            (lambda x=co.a: (3 / abs(ci or 1)))
        except (KeyError, ValueError):
            n1_1 = i
            l[0] = co.a
        def h1_58(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: co.l = 1) -> cl:
            global gi, gz
            l = [*l]
            d = {**d}
            yield
            o
            gz = (yield)
            gi = (gi // (2 or 2))
            for d['z'] in range(3 % 4):
                (len('k') << (3 & 3))
                if l[0]: break
            else:
                assert dict(k=(yield)), (i & gi)
            try:
                from math import floor, ceil as n2_6
                raise ValueError(i)
            except Exception as e:
                go.b = o.b = {(i / abs(i or 1)), *sorted(gl, **{})}
        list(h1_58())
        for co.b in SimpleNamespace(a=i, l=[1, 2], w=Waiting()).l:
            n1_8, o.b, cd['z'] = cd, 2, False
            n1_13 = (not {'k': 1})
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f1358()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f1371(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (yield o.a)
        gi = (l[0] if str(l[0]) else o.a)
        del gz
        yield f'x{i}y{l[0]!r}'
    drive(collect(f1371()))
except Exception as e:
    out(type(e).__name__)


try:
    def f1377(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (3 in o.l)
        gi = (i < cl[0] <= co.a)
        return (gi ** (cl[0] & 3))
        cd = {s: 2, 'k': (lambda *, x=cl[0]: gl[0])}
        ci += l[0]
        return (lambda: (ci, cl, cd, cs, co))()
    f1377()
except Exception as e:
    out(type(e).__name__)


try:
    for gd['z'] in [x for x in ([1, 2] if go else go.l) if x]:
        n0_5 = 1
        while 1:
            n0_5 -= 1
            if n0_5 < 0: break
            try:
                n0_6 = 2
                del n0_6
            except KeyError:
                n0_7 = go.a
            except Exception as e:
                n0_8, go.b, gd['z'] = [f'{gs!s:>{gi & 7}}', gl[0], {gi, gs}]
                gd['q'] = gi
                del gd['q']
            try:
                assert ((gi & go.a) < (3 in gl) <= (gi not in go.l))
                break
            except (KeyError, ValueError):
                from math import *
                out((not (lambda *, x=gi: l[0])))
            finally:
                n0_15 = 3
        n0_16 = 0
        while n0_16 > 0:
            n0_16 -= 1
            if n0_16 < 0: break
            gi = abs(gi)
    else:
        from math import floor, ceil as n0_19
except Exception as e:
    out(type(e).__name__)


try:
    async def f1393(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        l = ((ci / 2), *go.l[0:])
        try:
            async with Waiting(True):
                try:
                    co.a = gi
                    go.b = gd[ci] = co.a
                    raise KeyError(2)
                except Exception as e:
                    assert list({cl[0], *(l if co else l)}), SimpleNamespace(a=cl[0], l=co.l, w=Waiting())
                    i <<= ((ci % (abs(go.a) + 1)) & 3) + 1
                else:
                    i = (lambda : (not cl[0]))()
                    d = cd
                finally:
                    cl[0] = co.a
            pass
        except KeyError:
            for p, q in zip([i, *cl], go.l):
                co.a = 1
                'k'
        except (KeyError, ValueError):
            if (ci / 2):
                return 1
            else:
                n1_19 = o.b = int(ci)
            pass
        o.b = co.b = int(gi)
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1393())
except Exception as e:
    out(type(e).__name__)
