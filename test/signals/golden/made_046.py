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
    def f5401(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (yield from go.l)
        gi = (lambda *x: gl[0])()
        del gz
        if f'{int(2)}':
            [n1_1, *n1_4] = [1, 2]
            gl[1:1] = ((gm @ ci), (go.a // (abs(i) + 1)),)
            del gl[1:-1]
        2j
        with Manager((1, 2)), Manager() as d['z']:
            [o.b, *cd['z']] = sorted(cl, key=abs)
            n1_14 = d['z'] = (2 << (ci & 3))
        (lambda: (ci, cl, cd, cs, co))()
    list(f5401())
except Exception as e:
    out(type(e).__name__)


try:
    async def f5420(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = {gi, *(1, 2)}
        gi = (not o.a)
        del gz
        pass
        with Manager((-i)), Manager() as n1_3:
            cd['z'], o.b = [(co or co), (1, 2)]
            async for go.b in Waiting():
                cl[0] **= (ci & 3) + 1
                [cd[int(gl[0])], *go.b] = sorted(gl, reverse=True)
            else:
                co.a = ((3 if 3 else 2) in (*[1, 2], cl[0]))
                s = (f'{s!s:>{i & 7}}' if [(cl[0],)] else f'x{co.a}y{co.a!r}')
        n1_23, d['z'], co.b = [('%s' % gl[0]), co, (ci ** (ci & 3))]
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f5420()))
except Exception as e:
    out(type(e).__name__)


try:
    for n0_1 in range(((gi / 2) * (gi + 3)) % 4):
        try:
            for p, q in zip(go.l, gl):
                from math import *
            raise ValueError({**gd, 'k': gi}['k'])
        except KeyError:
            if False: break
            n0_9 = 0
            while not not n0_9:
                n0_9 -= 1
                if n0_9 < 0: break
                go.a = go.a
                *go.b, gd['z'] = (*go.l, 2)
        except (KeyError, ValueError):
            gl[0] = go.a
            n0_16 = 0
            while 1:
                n0_16 -= 1
                if n0_16 < 0: break
                n0_17: (lambda *, x=gi: i) = go.a
            raise
        with Manager(SimpleNamespace(a=go.a, l=gl, w=Waiting())) as n0_18:
            with Manager(len(gd)) as gd['z']:
                [gd[(gi == gl[0])], *n0_28] = [1, 2][:]
            try:
                n0_31, n0_33 = [(gm @ gi), (3 & gi)]
                gi = gl[0]
            except ValueError:
                go.a = (gm @ 1)
except Exception as e:
    out(type(e).__name__)


try:
    if gl[0:2:1]:
        with Manager((lambda x=gi: o.a)):
            from math import floor, ceil as n0_6
            n0_8 = (gl[0], *gl)[0 * (go.a ** (gi & 3))]
    elif (3 ^ go.a):
        if {y: y for y in ('k', 'm') if y}:
            gi = (go.a in gl)
        elif {abs(3), (gs + gs)}:
            gl[1:1] = gl
            del gl[1:-1]
            gl[0] = int(len('k'))
        else:
            go.a = (not gl[0])
            gs = str(gi)
        gi = ((gi in [1, 2]) == go.a)
    else:
        n0_15 = 0
        while 1:
            n0_15 -= 1
            if n0_15 < 0: break
            out(3)
            'k'
        from math import *
except Exception as e:
    out(type(e).__name__)


try:
    async def f5594(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        for n1_2 in list(x for x in sorted([1, 2], **{}) if x):
            if i:
                i
                {gi, *o.l}
        l = [(gi << (gl[0] & 3)), *o.l]
        o.a = ((o.a < l[0] <= 1) % ((i + l[0]) or 2))
    drive(collect(f5594()))
except Exception as e:
    out(type(e).__name__)


try:
    def f5598(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (2 ^ o.a)
        gi = max(1, *(1, 2))
        del gz
        with Manager(((l[0] < i <= cl[0]) if ci else len([1, 2]))), Manager() as cd['z']:
            try:
                pass
                *gd['z'], gd['z'] = [gi, gl[0], 1]
            finally:
                [*(1, 2), 1]
                d['k'] >>= (ci & 3) + 1
            d['q'] = (yield 1.5)
            del gd['q']
        gi = (~(cl[0] + ci))
        *n1_13, cd[i] = sorted({x + 1 for x in go.l if x})
        (lambda: (ci, cl, cd, cs, co))()
    list(f5598())
except Exception as e:
    out(type(e).__name__)
