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
    def f642(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = [2]
        gi = (i and i)
        del gz
        pass
        n1_1, n1_4 = [len(s), (lambda *x: i)()]
    f642()
except Exception as e:
    out(type(e).__name__)


try:
    async def f647(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        i = o.a
        async for o.b in Waiting():
            import sys as n1_8
        else:
            for p, q in zip((1, 2), [1, 2]):
                n1_16, *n1_17 = list({gi, 1})
                go.b = n1_22 = ({'k': {o.a, *(1, 2)}} or dict(k=d))
            d['z'], o.b = (yield d), (o.a ^ i)
        n1_27, o.b = [(o.a + l[0]), str(i)]
    drive(collect(f647()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f657(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 2
        while n1_1 and SimpleNamespace(a=i, l=l, w=Waiting()):
            n1_1 -= 1
            if n1_1 < 0: break
            (gl[0] ^ 3)
        else:
            raise KeyError from (sum(o.l, 1) * i)
    drive(f657())
except Exception as e:
    out(type(e).__name__)


try:
    if (lambda x=gl[0]: (i << (i & 3))):
        for n0_1 in [1, 2]:
            go.a %= (({'k': 1}['k'] % ({'k': 1}['k'] or 2)) & 3) + 1
            gd[gi] = go.b = (gi - gi)
        gd['q'] = {gi, 'k'}
        del gd['q']
except Exception as e:
    out(type(e).__name__)


try:
    def f676(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = False
        gi = (gl[0] % (1 or 2))
        pass
        i = (3 ** (gl[0] & 3))
        for gd['z'] in (1, 2):
            l = sorted(([1, 2] or [1, 2]), **{})
    list(f676())
except Exception as e:
    out(type(e).__name__)


try:
    async def f688(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (gm @ co.a)
        gi = (co.a << (l[0] & 3))
        async with Waiting(True) as go.b:
            n1_4, n1_5 = ci, ci
            {'k': 2, 'k': ci}
        try:
            ci &= len(cs.upper())
            ci
            raise ValueError((not (go or co)))
        except Exception as e:
            *cd['z'], cd['z'] = cl
            cs = 'k'
            raise
        else:
            n1_13, go.b = len(cd), (3 & ci)
        gl = [*[(gl[0] / 2) for x in (cl or (1, 2)) for y in (x,)]]
        (lambda: (ci, cl, cd, cs, co))()
    drive(f688())
except Exception as e:
    out(type(e).__name__)
