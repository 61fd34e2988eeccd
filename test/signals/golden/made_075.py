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
    def f1756(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (lambda *, x=i: i)
        gi = (3 is 1)
        del gz
        o.a = 1
        i %= (gk[('k' + s)] & 3) + 1
        d['k'] >>= ((i not in [1, 2]) & 3) + 1
    f1756()
except Exception as e:
    out(type(e).__name__)


try:
    for SimpleNamespace(a=gi, l=gl, w=Waiting()).b in (gi, 2,):
        (gi % (abs(gi) + 1))
        if ((gi * go.a)).numerator:
            gs = gs
            *gd['z'], n0_7 = list(False for x in (1, 2) if x)
        elif gi:
            out(go.a)
            n0_8 = y = (go.a < 1 <= gi)
            del n0_8, y
except Exception as e:
    out(type(e).__name__)


try:
    async def f1950(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (2 or 3)
        gi = (not {o.a, *l})
        del gz
        n1_1 = 2
        while True:
            n1_1 -= 1
            if n1_1 < 0: break
            for d[(gl[0] < i <= 3)] in [(not (lambda x=i: go.a)), (gi >> (l[0] & 3)), d['k']]:
                i <<= ((1 and 3) & 3) + 1
            else:
                n1_5 = o.a
                gk[(l[0], l[0],)], d['z'], d['z'] = ((o.a if gi else gi) / abs((1 < 1 <= l[0]) or 1)), ((i | i) - gi), dict(**(gd or d))
            d = {y: go.a for y in ('k', 'm') if y}
        else:
            (gd[(i in o.l)], gk[(o.a ^ gl[0])]), SimpleNamespace(a=i, l=(1, 2), w=Waiting()).b = l[:2], o
            o.b, gi, o.b = [gk[i], bool(o.a), (lambda x=l[0]: (o.a < o.a <= o.a))]
        if (yield):
            gl[1:1] = (o.a,)
            del gl[1:-1]
    drive(collect(f1950()))
except Exception as e:
    out(type(e).__name__)


try:
    def f2120(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gs = 1) -> gi:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = o.a
        gi = (i % (2 or 2))
        n1_1 = 2
        while n1_1 > 0:
            n1_1 -= 1
            if n1_1 < 0: break
            [o.b, *gi] = (gd['k'],)
            return {i, *l}
        else:
            assert {i, *l}, callable(2)
            return go.a
        l = (1, 2)
    f2120()
except Exception as e:
    out(type(e).__name__)


try:
    def f2261(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> False:
        l = [*l]
        d = {**d}
        try:
            n1_1: int = l[0]
            if (l[0] & i):
                assert i, go.a
            raise ValueError(gk[(i ^ o.a)])
        except:
            def h1_4(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                yield
                n2_1 = 2
                while 1:
                    n2_1 -= 1
                    if n2_1 < 0: break
                    s = s
                    gk[(lambda *, x=gi: (o.a % (gl[0] or 2)))] = gi = (1, 2)[0 * l[0]]
                if [x for x in o.l for y in (x,)]:
                    gl = [*(l[0], (yield), (i & 3),)]
                elif gl[2 * 0:][0]:
                    o.a = (gm @ (yield go.a))
                else:
                    o.a
            drain(h1_4())
            d = (d or {'k': 1})
        else:
            for i in ((go.l[gi:2:1] or [1]) or o.l):
                o.a *= 2
                assert abs((3).conjugate()), (gi / abs(gi or 1))
            else:
                n1_6, SimpleNamespace(a=gi, l=l, w=Waiting()).b = l[0], i
    f2261()
except Exception as e:
    out(type(e).__name__)


try:
    def f2586(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl:
        global gi, gz
        l = [*l]
        d = {**d}
        gz = 1.5
        gi = o.a
        class K1(*[Matrix]):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            for i in (gl if 2j else [1, 2]):
                l[0:gi or 9:][0]
            try:
                raise ValueError(gk[(2 < 1)])
            finally:
                n2_3: int
                [o.a]
    f2586()
except Exception as e:
    out(type(e).__name__)
