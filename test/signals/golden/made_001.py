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
    def f69(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        l[0] = ((not (lambda: o.a)) + (ci < gl[0] <= cl[0]))
        try:
            out(co.a)
            go.q = ((gi - 2) // ((cl[0] % (abs(cl[0]) + 1)) or 2))
            del go.q
        except ValueError:
            n1_3 = ci
            cs = f'{(gi if co.a else gi)}'
        return ((gl[0] / 2) in sorted({x  for x in (1, 2) if x}))
        return (lambda: (ci, cl, cd, cs, co))()
    f69()
except Exception as e:
    out(type(e).__name__)


try:
    def f71(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            o.b = d['z'] = ('k' + s)
            raise ValueError((i if l[0] else i))
        except:
            d[max(2, *(1, 2), *gl)], d[(2 and gl[0])] = (i is not gi), {1, *[1, 2]}
        async def h1_28(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 1.5 = 1):
            l = [*l]
            d = {**d}
            yield
            gd['q'] = (1, 2)
            del gd['q']
            assert True, o
            try:
                yield gl
                raise KeyError((gm @ str(gi)))
            except KeyError:
                gi = (int(i) ^ abs(o.a))
            except:
                d = {**{'k': {'k': 1}}, 'k': (1 / abs(gi or 1))}
            finally:
                o.b, *o.b = sorted([x for x in (1, 2) if x], reverse=True)
                import sys as n2_8
        drive(collect(h1_28()))
        if (i if gi else i):
            n1_9: int = s
            [d[i], *d['z']] = l[0:2]
    f71()
except Exception as e:
    out(type(e).__name__)


try:
    try:
        [gd['z'], *n0_3] = [x for x in go.l if x or gi]
        try:
            n0_5 = ((gi if gi else 1) | (1 ** (1 & 3)))
            n0_7, *go.b = [(gl[0] or go.a)]
            raise ValueError(go.a)
        except KeyError:
            n0_11, *go.b = [gi, gl[0]]
            pass
        except:
            n0_14 = (gi + go.a)
            del n0_14
        else:
            *gd['z'], n0_18 = go.l[:]
        1 // 0
    except ValueError:
        gd[(go.a % (3 or 2))], *go.b = [1, 2]
        gd['z'], go.b = [go, (gd or gd)]
    else:
        for n0_29 in [(gi % (abs(gi) + 1)), (go.a / abs(go.a or 1)), (gm @ gi)]:
            gs += (f'{gs!s:>{gi & 7}}' if 2j else str(gl[0]))
        if (lambda x=gl[0]: (~i)):
            pass
    finally:
        for p, q in zip(list({(gl[0] if {go.a, *[1, 2]} else go.a), (not 2)}), (1, 2)):
            gl[1:1] = [1, 2]
            del gl[1:-1]
except Exception as e:
    out(type(e).__name__)


try:
    def f86(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        def h1_35(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            gz = 2j
            gi = i
            del gz
            try:
                with Manager(), Manager() as n2_4:
                    go.q = repr([gi, *(1, 2)])
                    del go.q
                raise ValueError(gi)
            finally:
                (lambda *x: gl[0])()
            n2_6 = 2
            while n2_6:
                n2_6 -= 1
                if n2_6 < 0: break
                n2_7 = 2
                while 1:
                    n2_7 -= 1
                    if n2_7 < 0: break
                    return i
                    d['k'] = o.a
                else:
                    out((2 / abs(l[0] or 1)))
        h1_35()
    f86()
except Exception as e:
    out(type(e).__name__)


try:
    def f93(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> {gl[0], 'k'}:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = max((1, 2), key=abs)
        gi = l[0]
        del gz
        n1_1 = (f'x{2}y{2!r}' if (lambda *x: l[0])() else str(go.a))
        return (lambda: (ci, cl, cd, cs, co))()
    f93()
except Exception as e:
    out(type(e).__name__)


try:
    async def f100(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (o,)
        gi = i
        assert (lambda: int(i)), (i or i)
        o.b, n1_3 = [(l[0] | gi), (gi % (abs(2) + 1))]
        with Manager():
            d = {**{'k': i}, 'k': {2, 'k'}}
    drive(f100())
except Exception as e:
    out(type(e).__name__)
