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
    def f9812(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        for n1_2 in list({(i ** (i & 3)), (go.a >> (1 & 3))}):
            d[(l[0] or l[0])] = n1_8 = bool(str(i))
            async def h1_19(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                global gi, gz
                l = [*l]
                d = {**d}
                yield
                gz = (3 in go.l)
                gi = (-3)
                if (-(o.a // (l[0] or 2))):
                    i = (-i)
                else:
                    go.a = go.a
                    yield gi
                d['z'] = o.b = l[0 * l[0]]
                gl = [*(gl or gl)]
            drive(collect(h1_19()))
        import sys
        l[0] = (i and o.a)
    f9812()
except Exception as e:
    out(type(e).__name__)


try:
    async def f9936(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        f'x{(gi and gl[0])}y{(not ci)!r}'
        ci |= abs(1)
        if gs:
            yield {(ci < 2 <= l[0]), str(3)}
            gl[1:1] = [(~co.a) for x in sorted(cl, **{}) for y in (x,)]
            del gl[1:-1]
        else:
            yield (cd['k'] ^ len(cl))
            (yield 3)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f9936()))
except Exception as e:
    out(type(e).__name__)


try:
    def f9983(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = 'k'.join((str(x) for x in go.l))
        gi = o.a
        if True:
            co.a = (cl[0] <= gi)
        else:
            n1_2 = 0
            while n1_2:
                n1_2 -= 1
                if n1_2 < 0: break
                [go.b, *o.b] = sorted({x  for x in gl if x})
                with Manager(True) as n1_8:
                    cd[(1 and o.a)], *n1_14 = gl[0:2]
                    s = ('%s' % i).join((str(x) for x in (o.l if l[0] else l)))
        if ci:
            *cd['z'], n1_18 = list({(ci < gi <= ci), *o.l})
        elif None:
            cd[int(ci)], *n1_23 = sorted(go.l[0:], key=abs)
            return 2
        for p, q in zip(sorted({x + 1 for x in [1, 2] if x}), o.l):
            for p, q in zip([dict({}, k=i) for x in sorted({x + 1 for x in cl}) if x], [1, 2]):
                n1_33 = go.b = ci
        return (lambda: (ci, cl, cd, cs, co))()
    f9983()
except Exception as e:
    out(type(e).__name__)


try:
    async def f10182(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        async for d[len(d)] in Waiting():
            n1_7 = 0
            while n1_7 > 0:
                n1_7 -= 1
                if n1_7 < 0: break
                2j
            else:
                pass
            break
        else:
            *n1_9, n1_11 = o.l
    drive(collect(f10182()))
except Exception as e:
    out(type(e).__name__)


try:
    def f10214(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 1.5 = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (i, 3, i,)
        gi = cl[0]
        gd['k'] += ((cl[0] % (abs(go.a) + 1)) - co.a)
        return (lambda: (ci, cl, cd, cs, co))()
    f10214()
except Exception as e:
    out(type(e).__name__)


try:
    def f10344(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = {'k': 1}['k']
        gi = (-i)
        del gz
        try:
            if l[-1]:
                for gd[(~3)] in gl:
                    gs = s
                else:
                    o.b = go.b = (len(o.l) ** ((o.a >> (2 & 3)) & 3))
            with Manager(True):
                for p, q in zip((l or [1, 2]), [1, 2]):
                    go.q = [1, 2]
                    del go.q
                    gi += l[0 * 3]
                for p, q in zip((i, *l)[0:2:1], (1, 2)):
                    gd['k'] = (len((1, 2)) & (~go.a))
            raise ValueError(1)
        except:
            gd[(i and 1)], o.b = [(gm @ l[0]), {o.a, gs}]
    list(f10344())
except Exception as e:
    out(type(e).__name__)
