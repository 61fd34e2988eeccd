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
    async def f22792(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            gd['k'] = gi
            1 // 0
        finally:
            async def h1_91(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> ci:
                global gi, gz
                l = [*l]
                d = {**d}
                yield
                [1, 2]
                gz = (lambda *, x=go.a: (cl[0] + 1))
                gi = int(3)
                del gz
                async for n2_6 in Waiting():
                    with Manager({i, gs}), Manager() as gd['z']:
                        (lambda : o.a)()
                        n2_11 = (l if [1, 2] else go.l)
                        del n2_11
                    break
            drive(collect(h1_91()))
            gd['z'] = o.b = {'k': (gi and gi), 'm': go.l}
        (lambda: (ci, cl, cd, cs, co))()
    drive(f22792())
except Exception as e:
    out(type(e).__name__)


try:
    def f22983(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if [(1 // (abs(cl[0]) + 1)), (go.a % (abs(ci) + 1))]:
            for n1_2 in range(gi % 4):
                cl[0] = co.a
                for p, q in zip(co.l[:], cl):
                    gd['k'] = co.a
            else:
                import sys as n1_11
                gi = gi
        else:
            with Manager(True) as o.b:
                n1_19 = (lambda: i)
            if gl[0]:
                return (lambda x=o.a: (not i))
                n1_20 = 1
                while True:
                    n1_20 -= 1
                    if n1_20 < 0: break
                    assert id([ci]) and 1, (go or co)
                    cs = (f'{cl[0]}' + (cs + 'k'))
            else:
                gd['q'] = 1.5
                del gd['q']
                gs = ('k' + s).join((str(x) for x in gl[0:]))
        async def h1_3(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            gz = (~ci)
            gi = (gm @ ci)
            del gz
            cd = {y: y for y in ('k', 'm') if y}
            n2_2: int = 1
        drive(h1_3())
        (lambda: (ci, cl, cd, cs, co))()
    list(f22983())
except Exception as e:
    out(type(e).__name__)


try:
    for p, q in zip(go.l, gl):
        gs += ('%s' % gl[0])
        with Manager((gl[0],)), Manager() as gd['z']:
            n0_11, *gd[int(gi)] = ((gi * go.a), max(1, *go.l),)
    else:
        n0_14 = {'k': 1}
        del n0_14
        try:
            out((gm @ gi))
            n0_15, gd[(1 if gl[0] else gi)], n0_20 = [abs(gi), ({3, *gl},), (gi ^ gi)]
            1 // 0
        except ValueError:
            gs += f'x{go.a}y{go.a!r}'
except Exception as e:
    out(type(e).__name__)


try:
    def f23185(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (+gi)
        gi = (l[0] is 2)
        n1_1 = 0
        while n1_1 and (ci < cl[0] <= l[0]):
            n1_1 -= 1
            if n1_1 < 0: break
            d['q'] = (str(gi) + str(1))
            del gd['q']
            n1_4 = gd['z'] = go.a
        else:
            n1_7 = (i / 2)
            n1_9, *n1_10 = co.l
        def h1_74(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            cs = f'{ci}'
            if (+3):
                ci = (ci - max([1, 2], key=abs))
        h1_74()
        return (lambda: (ci, cl, cd, cs, co))()
    f23185()
except Exception as e:
    out(type(e).__name__)


try:
    async def f23529(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {'k': 1} = 1):
        l = [*l]
        d = {**d}
        try:
            import sys as n1_1
            1 // 0
        except:
            assert (dict(n=2, **{'k': 1}) or dict(k=[1, 2]))
            d['z'], go.b, d['z'] = [3, i], (lambda : o.a)(), {o.a, *o.l}
        assert 3
    drive(f23529())
except Exception as e:
    out(type(e).__name__)


try:
    def f23938(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (gl[0] < l[0] <= i)
        gi = (l[0] in l)
        gd['q'] = ({'k': 'k', 'm': o.a},)
        del gd['q']
    f23938()
except Exception as e:
    out(type(e).__name__)
