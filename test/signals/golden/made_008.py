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
    async def f474(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            n1_1, cd[(co.a / abs(gi or 1))], n1_5 = (cl[0] if cl else ci), (gi,), cd['k']
        except (KeyError, ValueError):
            async for n1_12 in Waiting():
                go.q = {ci, 'k'}
                del go.q
        cl[0] = co.a
        cd[(lambda *x: i)()] = go.b = (gs + 'k').join(['a', 'b'])
        (lambda: (ci, cl, cd, cs, co))()
    drive(f474())
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 2
    while True:
        n0_1 -= 1
        if n0_1 < 0: break
        gi = 2
        gi = ((gi if {gi, 'k'} else go.a) & (gi ^ 1))
except Exception as e:
    out(type(e).__name__)


try:
    def f515(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            gl = sorted([1, 2], **{})
        except:
            *n1_3, n1_4 = o.l
            def h1_81(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: callable((1, 2)) = 1) -> i:
                l = [*l]
                d = {**d}
                yield
                gl[1:1] = (o.a, gl[0], o.a,)
                del gl[1:-1]
                n2_2 = (lambda: (lambda *, x=gi: gl[0])())
                del n2_2
                d['k'] = (lambda *x: l[0])()
            list(h1_81())
        if (yield {'k': {o.a, *l}, 'm': False}):
            out(go.a)
            pass
        with Manager(abs((l[0] << (i & 3)))), Manager() as gd[abs(o.a)]:
            import sys as n1_10
    list(f515())
except Exception as e:
    out(type(e).__name__)


try:
    def f522(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (co or o)
        gi = max(1, *(1, 2), **{})
        del gz
        class K1(object):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_1 = cs
            l[0] = o.a
        gd['z'] = d['z'] = (co.a,)
        return (lambda: (ci, cl, cd, cs, co))()
    f522()
except Exception as e:
    out(type(e).__name__)


try:
    def f525(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        with Manager(True) as cd[(lambda x=1: o.a)()]:
            cl[0] = (l[0] < [1, 2][0 * gl[0]] <= (l[0] < co.a <= 2))
        if ((cl[0] < i <= go.a), *(l if cs else l)):
            return (lambda x=ci: (ci not in o.l))
        (lambda: (ci, cl, cd, cs, co))()
    list(f525())
except Exception as e:
    out(type(e).__name__)


try:
    async def f529(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        yield b'x'
        ci = (i if co else co.a)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f529()))
except Exception as e:
    out(type(e).__name__)
