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
    def f1463(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        gd[(~gi)], o.b, d['z'] = (o.l or [1, 2])[0 * l[-1]], {str(go.a): 2, 'k': l[0]}, (i % ((not i) or 2))
        d = {'k': (o.a % (o.a or 2))}
    f1463()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1478(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        for gd['z'] in sorted({x + 1 for x in [1, 2]}):
            l[0] = i
        else:
            cd = {'k': (lambda *x: ci)(), 'm': {1, *cl}}
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1478())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1526(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (i >> (l[0] & 3))
        gi = cl[-1]
        try:
            if (-(lambda *x: gi)()):
                out(max(go.l[0:2], key=abs))
                ci += (3 // (ci or 2))
            else:
                assert {gi, 'k'}, (l[0] not in cl)
                assert (gl or cl)
            co.a |= 1
            raise ValueError((cl[0] - (not go.a)))
        except KeyError:
            import sys as n1_3
        except (KeyError, ValueError):
            d = (({'k': 1} or {'k': 1}) or {'k': co.a, 'm': go})
        else:
            cd[(not (lambda *, x=gi: gi))] = n1_10 = 1
        finally:
            async with Waiting() as cd['z']:
                [1, 2]
                i <<= (2 & 3) + 1
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f1526()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f1527(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        n1_1, d[(not o.a)] = [f'{gs!s:>{i & 7}}', {go.a, *l}]
    drive(collect(f1527()))
except Exception as e:
    out(type(e).__name__)


try:
    for p, q in zip((gl if gi else [1, 2]), gl):
        for n0_8 in (3, *(1, 2)):
            if (lambda: i):
                gd[(gi < gi <= go.a)], gd[int(gl[0])], n0_13 = [str(go.a), len({'k': 1}), (1, 2)[0 * go.a]]
        try:
            if gi:
                *go.b, go.b = (*list(x for x in go.l), (gl[0] + gi))
                gd['z'] = n0_22 = 1
            elif (go.a >> ((gl[0] < 2 <= gi) & 3)):
                assert 'k', go.a
                gs = f'{1}'
            for n0_25 in sorted([gl[0], go.a], key=abs):
                gi = 2
            else:
                gi = 3
                gd['z'] = n0_33 = (-gi)
        finally:
            (gl[0] ** (1 & 3))
            go.a = gl[-1]
except Exception as e:
    out(type(e).__name__)


try:
    async def f1610(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        import sys as n1_1
        for o.b in list({(gl[0] is i), *[*(1, 2), i]}):
            from math import floor, ceil as n1_9
            gl[0] = o.a
        else:
            i |= 1
        async with Waiting(True):
            i = max(1, *o.l[:2:1])
    drive(collect(f1610()))
except Exception as e:
    out(type(e).__name__)
