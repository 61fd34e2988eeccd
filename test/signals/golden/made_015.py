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
    go.b, n0_4 = (-gl[0]), (go.a >> (1 & 3))
except Exception as e:
    out(type(e).__name__)


try:
    def f917(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = dict(**gd)
        gi = int(go.a)
        del gz
        gl[1:1] = gl
        del gl[1:-1]
    f917()
except Exception as e:
    out(type(e).__name__)


try:
    def f926(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = [cd]
        gi = ci
        del gz
        n1_1 = 2
        while n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2 = 0
            while 1:
                n1_2 -= 1
                if n1_2 < 0: break
                break
            else:
                ci = (ci in l)
            try:
                s = ('%s' % l[0])
                cl[0] = (ci * {'k': 1}['k'])
                raise KeyError((gm @ [{1, 'k'}]))
            except (KeyError, ValueError):
                n1_6 = (1, 2)
            else:
                i
        return ((ci < 3 <= ci) & gd['k'])
        return (lambda: (ci, cl, cd, cs, co))()
    f926()
except Exception as e:
    out(type(e).__name__)


try:
    async def f941(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (co.a * ci)
        gi = (lambda : gi)()
        del gz
        try:
            gl[0] %= (cl[0] & 3) + 1
            n1_2: int = ci
        except (KeyError, ValueError):
            ci = (-len('k'))
        else:
            cl = [d['k'], *(gi, *gl)]
            ci //= ((+cl[0]) & 3) + 1
        if {gi, 'k'}:
            assert (lambda *, x=ci: (1 << (o.a & 3))), (co.a if co.a else l[0])
        assert {(~i), str(ci)}
        (lambda: (ci, cl, cd, cs, co))()
    drive(f941())
except Exception as e:
    out(type(e).__name__)


try:
    def f950(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: True = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (i,)
        gi = (i >> (3 & 3))
        n1_1 = 2
        while n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            (len('k') * (+1))
            assert i, (i // (abs(3) + 1))
    f950()
except Exception as e:
    out(type(e).__name__)


try:
    try:
        n0_1: int = callable(gi)
        gi = SimpleNamespace(a=gi, l=(1, 2), w=Waiting()).a
        raise ValueError((go.a in (1, 2)))
    except Exception as e:
        *gd[max(1, *gl)], go.b = list({(gi % (abs(go.a) + 1)), go.a})
    finally:
        n0_7: ('%s' % 1) = ((-gi) / abs((gl[0] / 2) or 1))
except Exception as e:
    out(type(e).__name__)
