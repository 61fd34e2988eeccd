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
    async def f3286(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        for p, q in zip([x for x in (1, 2) for y in (x,)], l):
            assert [{go.a, *l} for x in [gl[0], *(1, 2)]]
            go.q = (lambda : (l[0] + l[0]))()
            del go.q
        else:
            gd = dict(**dict({}, k=o.a))
            assert list({(lambda *, x=i: 1)(), (i not in l)})
        l = sorted((l or go.l), **{})
    drive(f3286())
except Exception as e:
    out(type(e).__name__)


try:
    def f3373(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gs:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1 = 0
        while n1_1 and o:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2 = co.a
            out((lambda : ci)())
        else:
            cd['z'] = d['z'] = ((co.a / abs(ci or 1)) if (cs + 'k') else (not 'k'))
            n1_7 = 0
            while n1_7 > 0:
                n1_7 -= 1
                if n1_7 < 0: break
                co.a = ((i - cl[0]) // ((not {'k': 1}) or 2))
                n1_9, d['z'], n1_14 = [(lambda: (ci ^ cl[0])), (i ** (i & 3)), (lambda: i)]
            else:
                n1_15: int = (lambda: ci)
                cd['q'] = (lambda x=gl[0]: abs(i))
                del gd['q']
        out((co.a << (co.a & 3)))
        raise ValueError(go.a)
        return (lambda: (ci, cl, cd, cs, co))()
    f3373()
except Exception as e:
    out(type(e).__name__)


try:
    def f3393(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = ...
        gi = (l[0] ^ i)
        if b'x':
            try:
                raise KeyError((not [go.a, 3]))
                raise KeyError(i)
            except (KeyError, ValueError):
                d['k'] = (lambda x=1: (go.a - i))()
                d[(not i)], n1_4, n1_6 = [o, (yield), (yield gi)]
                raise
            else:
                raise ValueError(o.a)
            n1_8 = 0
            while n1_8 > 0:
                n1_8 -= 1
                if n1_8 < 0: break
                l[0] += (i & (gm @ gd))
            else:
                o.b = n1_13 = (lambda *, x=gl[0]: 2)
                out(i)
        elif l[0]:
            s = ('k' + 'k')
        else:
            n1_15, n1_17 = o.a, (2 // (abs(l[0]) + 1))
        return str(s)
        with Manager(True):
            import sys
    list(f3393())
except Exception as e:
    out(type(e).__name__)


try:
    def f3425(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        n1_1 = 1
        while n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            cs = f'x{ci}y{gi!r}'
            cl = (cl[0],)
        else:
            co.a = ((lambda : co.a)() ^ len({'k': 1}))
            import sys
        from math import floor, ceil as n1_9
        return (lambda: (ci, cl, cd, cs, co))()
    f3425()
except Exception as e:
    out(type(e).__name__)


try:
    async def f3467(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> 2:
        l = [*l]
        d = {**d}
        class K1(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            try:
                i = 3
                raise ValueError(((i in go.l) // (abs(len(s)) + 1)))
            except (KeyError, ValueError):
                gl[1:1] = l
                del gl[1:-1]
            else:
                {'k': 1}
                gl = [1, 2]
        from math import floor, ceil as n1_2
        d['q'] = ((-o.a) ** ((go.a if o else l[0]) & 3))
        del gd['q']
    drive(f3467())
except Exception as e:
    out(type(e).__name__)


try:
    def f3509(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = (not i)
        gi = (not 2)
        try:
            out(i)
            raise ValueError(i)
        except KeyError:
            assert s
            pass
        except (KeyError, ValueError):
            try:
                n1_1 = ((-i) * {'k': 1}['k'])
                from math import floor, ceil as n1_3
                raise ValueError(((gi < gl[0] <= gi) < [1, 2][0] <= (not {i, *o.l})))
            except (KeyError, ValueError):
                d['k'] <<= ((l[0] + i) & 3) + 1
            for p, q in zip((1, 2), l):
                d['k'] = (o.a or {'k': 1}['k'])
            raise
        if i:
            with Manager({o.l[-1], *[i]}) as n1_12:
                from math import floor, ceil as n1_16
                i = ((~i) < l[0] <= (gm @ {'k': 1}))
            gd
        elif 2:
            for n1_20 in go.l:
                gd = dict(k=o.a)
                f'x{l[0]}y{i!r}'
            else:
                l[0] **= (((-2) ^ (gi + 2)) & 3) + 1
            go.a = ((o.a < gi <= l[0]) and int(i))
    f3509()
except Exception as e:
    out(type(e).__name__)
