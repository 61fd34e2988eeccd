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
    def h0_58(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if {'k': 1}:
            class K1(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                for p in (o.l or (1, 2)):
                    import sys as n2_5
                    d['q'] = list({len({'k': 1}), (not i)})
                    del gd['q']
        else:
            l[0] = ((1, 2)[0] ^ gi)
        n1_3 = n1_5 = {1, *l}
        gd = gd
    h0_58()
except Exception as e:
    out(type(e).__name__)


try:
    def f13204(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        cd[int(ci)] = co.b = (yield from (*cl, co.a))
        gl = [*sorted({x  for x in [1, cl[0]]})]
        async def h1_51(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (1, 2) = 1):
            l = [*l]
            d = {**d}
            2j
            gi = i
            d['k'] = ((lambda *, x=o.a: l[0])() ^ (~gl[0]))
        drive(h1_51())
        (lambda: (ci, cl, cd, cs, co))()
    list(f13204())
except Exception as e:
    out(type(e).__name__)


try:
    n0_1, gd['z'] = ((gi * 2) - (gi ** (gl[0] & 3))), ((1, 2)[0] / 2)
except Exception as e:
    out(type(e).__name__)


try:
    async def f13848(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if i:
            if (+int(go.a)):
                n1_1 = dict({}, k={cl[0], *(1, 2)})
                del n1_1
            else:
                import sys as n1_2
                cs = s
        elif (lambda: 1):
            with Manager(True), Manager() as cd['z']:
                @id
                class K1(object):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    n2_2 = o.b = {i, *[1, 2]}
                def h1_66(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: o.a = 1):
                    l = [*l]
                    d = {**d}
                    nonlocal ci, cl, cs, cd, co
                    n2_2 = n2_4 = go.a
                    n2_5 = 0
                    while not not n2_5:
                        n2_5 -= 1
                        if n2_5 < 0: break
                        import sys
                        co.a = ((gm @ i) and (gl[0] | l[0]))
                    cd['z'] = n2_12 = {2, *l}
                h1_66()
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f13848()))
except Exception as e:
    out(type(e).__name__)


try:
    for go.b in range(int(gi) % 4):
        async def h0_80(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
            l = [*l]
            d = {**d}
            o.a = ((gi ** (i & 3)) | (o.a ^ i))
        drive(h0_80())
    else:
        with Manager(), Manager() as gd[(go.a // (abs(gi) + 1))]:
            n0_9 = n0_12 = (go or go).l
        with Manager():
            for go.b in [x for x in (1, 2) for y in (x,)]:
                gl[1:1] = (1, 2)
                del gl[1:-1]
except Exception as e:
    out(type(e).__name__)


try:
    async def f14547(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gd = 1):
        l = [*l]
        d = {**d}
        [f'x{o.a}y{gi!r}']
        try:
            gd[(lambda x=1: l[0])()], n1_4 = [dict({}, k=gs), o.a]
            raise ValueError(i)
        except ValueError:
            gs += f'{3}'
            n1_7 = o.b = o
        for p, q in zip(gl, l):
            n1_14 = id((lambda *, x=gi: 2)) and 1
            i
        else:
            async with Waiting():
                raise ValueError(i)
            go.b = d['z'] = (max((1, 2), key=abs) << ((not gi) & 3))
    drive(f14547())
except Exception as e:
    out(type(e).__name__)
