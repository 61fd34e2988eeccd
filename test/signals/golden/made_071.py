# Written by scripts/golden/generate.py.

from collections import defaultdict
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
gk = defaultdict(int)


def drain(generator):
    try:
        next(generator)
        while True:
            out(generator.send(2))
    except StopIteration as e:
        return e.value


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
    def f441(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (lambda: (l[0] + 1))
        gi = len(gs)
        del gz
        n1_1 = 2
        while not not n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2 = (1, 2)
            l[0] = 2
        d['z'], n1_6, n1_8 = ({'k': 1}['k'], {'k': {i, *go.l}, 'm': o}), 3
    drain(f441())
except Exception as e:
    out(type(e).__name__)


try:
    async def f477(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (2,) = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = list({o.a, 2})
        gi = gk[s]
        try:
            [gi, *n1_3] = [1, 2]
        except:
            from math import floor, ceil as n1_6
            from math import floor, ceil as n1_9
        else:
            raise ValueError(i)
    drive(f477())
except Exception as e:
    out(type(e).__name__)


try:
    async def f487(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> {gi, gs}:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        @repr
        class K1:
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            try:
                raise ValueError(i)
                with Manager(o):
                    gl = (1, 2)
                1 // 0
            except (KeyError, ValueError):
                [gk[False], gi], o.b = (('k' + 'k'), (2).conjugate()), l[0]
            else:
                d['k'] = o.a
            finally:
                if (i < i <= gi):
                    o.a = (lambda *x: gi + 1)()
                    *i, d['z'] = [o.a, *[1, 2]]
                else:
                    i |= len([x for x in o.l if x])
                for d[(not 1)] in [1, 2]:
                    o.b, *i = l
                else:
                    ((1, 2) or l)
                    n2_25 = {'k': int(o.a), 'm': sorted((1, 2), reverse=True)}
                    del n2_25
            if 1:
                assert (lambda *, x=l[0]: gi + 1)(), o.l[-1]
            else:
                from math import floor, ceil as n2_27
        assert 3, (s + 'k')
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f487()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f548(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        async with Waiting(True):
            s = 'k'
        l[0] = ((go.a in l) in (o.l[:l[0]] or [1]))
    drive(f548())
except Exception as e:
    out(type(e).__name__)


try:
    def f638(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (yield)
        gi = i
        ((yield o) ** (i & 3))
        i = (max(2, *l, *gl)).numerator
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            pass
    drain(f638())
except Exception as e:
    out(type(e).__name__)


try:
    @callable
    class K0(Matrix):
        i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
        i = (go.a <= gi)
except Exception as e:
    out(type(e).__name__)
