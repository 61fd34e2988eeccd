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
    async def f21657(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = 1.5
        gi = len(o.l)
        try:
            s += f'{s!s:>{i & 7}}'
            raise KeyError((i - 1))
        except:
            if ((gi < l[0] <= i) in list(x for x in (1, 2))):
                n1_3 = gd[(2 in gl)] = {(o.a << (gi & 3)), (s if o.a else 'k')}
                for d[d['k']] in ([1, 2] or l):
                    go.q = s
                    del go.q
                    n1_12 = go.b = SimpleNamespace(a=i, l=gl, w=Waiting())
                else:
                    go.a = o.a
        async with Waiting() as n1_17:
            async with Waiting(l[0]):
                for p, q in zip(o.l, o.l):
                    gi = ((await Waiting()) is not o.l[-1])
                else:
                    gi = d['k']
    drive(f21657())
except Exception as e:
    out(type(e).__name__)


try:
    async def f22039(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = ((1, 2),)
        gi = {'k': 1}['k']
        async with Waiting('k') as n1_1:
            o.b = n1_6 = {l[0], 'k'}
            if i:
                l = (go.l or gl)
                try:
                    gl[0] = 2
                    i -= (await Waiting())
                except ValueError:
                    d['k'] ^= i
                else:
                    n1_11 = l[0]
                    assert [max(l, key=abs)], str('k')
            else:
                d['z'] = n1_14 = (i or gi)
        l[0] = list({gi, o.a})[-1]
        gi &= (len(l) or int(i))
    drive(collect(f22039()))
except Exception as e:
    out(type(e).__name__)


try:
    for go.b in ((gi is gi),):
        with Manager() as go.b:
            gi = (-(go.a >> (3 & 3)))
            continue
        try:
            gs = 'k'
            raise KeyError((go.a ** ((gl[0] < gi <= gi) & 3)))
        except Exception as e:
            gs += 'k'.upper()
except Exception as e:
    out(type(e).__name__)


try:
    n0_1 = 2
    while not not n0_1:
        n0_1 -= 1
        if n0_1 < 0: break
        with Manager() as gd['z']:
            go.a = (gl[0] // (gi or 2))
            gd['k'] >>= (((gi << (gi & 3)) << ((gl[0] or gl[0]) & 3)) & 3) + 1
        try:
            continue
            raise ValueError(gl[0])
        finally:
            ((gm @ gi) - (+go.a))
    else:
        n0_8: int
        n0_9, gd[(gl[0] / abs(gi or 1))], gd[(~gi)] = go, 1, gi
except Exception as e:
    out(type(e).__name__)


try:
    async def f22572(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (cl[0] < ci <= o.a)
        gi = o.a
        del gz
        co.a
        try:
            cs = 'k'
        except (KeyError, ValueError):
            out(1)
        finally:
            gi = (ci < gi <= 1)
        gl[1:1] = [f'x{i}y{cl[0]!r}' for x in cl[:2:1] if x or ci]
        del gl[1:-1]
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f22572()))
except Exception as e:
    out(type(e).__name__)


try:
    def f22726(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 1
        while not not n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            if 'k'.join(['a', 'b']).upper():
                for o.b in range(o.a % 4):
                    if 2: break
                    i += go.a
                else:
                    s = s
            break
        else:
            raise KeyError(gi)
            raise KeyError(go.a)
    f22726()
except Exception as e:
    out(type(e).__name__)
