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
    def f4611(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 1 = 1):
        l = [*l]
        d = {**d}
        for p, q in zip([1, 2], gl):
            [o.b, *n1_8] = [(l[0] < o.a <= l[0]) for x in l[0:] for y in (x,)]
            d['z'], go.b = [(not 1.5), {l[0], 'k'}]
    f4611()
except Exception as e:
    out(type(e).__name__)


try:
    async def f4636(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = max(1, *l)
        gi = o.a
        async def h1_10(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 3 = 1):
            l = [*l]
            d = {**d}
            yield
            try:
                gd['z'], go.b, o.b = (gl[0] < i <= gi), (yield l[0]), dict(k=b'x')
                o.b, n2_9, n2_12 = [(1, 2), len((1, 2)), (1 ^ i)]
            except Exception as e:
                try:
                    if str(max(1, *o.l, **{})):
                        assert (o.a in o.l)
                        assert f'{gs!s:>{i & 7}}', (l[0] / 2)
                    raise ValueError(((i // (abs(i) + 1)) * (3 >= 3)))
                except:
                    for gd['z'] in ((1, *go.l) or o.l):
                        i = (gi // (abs((1, 2)[0 * gi]) + 1))
                    d[(i << (gl[0] & 3))], gd[(await Waiting())] = {go.a, *(1, 2)}, b'x'
                n2_22 = l[0]
                raise
            d['k'] = (o.a, *gl)[-1]
            yield repr(str(i))
        drive(collect(h1_10()))
        gd[(l[0] - 3)], o.b = (1, 2), None
    drive(collect(f4636()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f4637(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        l = [*l]
        d = {**d}
        def h1_16(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            try:
                if ((~2) - len('k')):
                    try:
                        o.b = d[(o.a < 2 <= gi)] = (gi * l[0])
                        i
                    finally:
                        gl[0] = max(1, *(1, 2), **{})
                else:
                    l = [*[1, 2]]
            except:
                (1 | i)
            finally:
                import sys
                out(1)
            return gi
            o.b, go.b = [(3 < gl[0] <= 2), (i * gl[0])]
        h1_16()
        gd[(o.a < l[0])] = n1_3 = ((l[0] << (o.a & 3)) if dict(k=l[0]) else (2 / 2))
        try:
            return SimpleNamespace(a=len('k'), l=((1, 2) if go.a else [1, 2]), w=Waiting())
        except Exception as e:
            assert i, (lambda: (2 < i <= i))
            with Manager({'k': {i, *o.l}, 'm': {l[0], 'k'}}) as n1_5:
                d['q'] = list({o.a, i})
                del gd['q']
        finally:
            n1_10 = gl
    drive(f4637())
except Exception as e:
    out(type(e).__name__)


try:
    async def f4749(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        l = [*l]
        d = {**d}
        yield
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            l[0] *= go.a
            pass
    drive(collect(f4749()))
except Exception as e:
    out(type(e).__name__)


try:
    for n0_2 in range(((go.a % (abs(gi) + 1)) | (gl[0] + 3)) % 4):
        from math import *
        with Manager(gi) as gd['z']:
            gl[1:1] = gl
            del gl[1:-1]
except Exception as e:
    out(type(e).__name__)


try:
    gl = [2, gi, (gi < gi <= go.a)]
except Exception as e:
    out(type(e).__name__)
