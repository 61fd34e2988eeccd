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
    def f1737(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        async def h1_48(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            nonlocal ci, cl, cs, cd, co
            n2_1, o.b = go.a, (lambda: (1 / 2))
            for cd[(cl[0] is not ci)] in ((l[0] / 2), *sorted((1, 2))):
                async with Waiting() as d[ci]:
                    gl = [1, 2]
            for n2_14 in range(i % 4):
                return (({'k': 1} or {'k': 1}) or dict(k=co.a))
                n2_17 = n2_19 = {'k': (gi ^ ci), 'm': f'{go.a}'}
            else:
                n2_20 = 1
                while 1:
                    n2_20 -= 1
                    if n2_20 < 0: break
                    assert ((ci << (i & 3)) if (go.a < 3 <= gl[0]) else (await Waiting()))
                    n2_22, *n2_23 = gl[:2:1]
                with Manager(((lambda *, x=gl[0]: gi)() not in l[:2:1])):
                    cd = dict(**{**cd, 'k': cl[0]}, **{'z': (2 >= i)})
        drive(h1_48())
        n1_1 = n1_3 = {(not 2j), *((1, 2) if str(1) else go.l)}
        return (lambda: (ci, cl, cd, cs, co))()
    f1737()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1754(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gi = 1):
        l = [*l]
        d = {**d}
        *n1_2, n1_3 = [(o.l or l) for x in sorted((1, 2)) if x or (o.l,)]
        try:
            async for go.b in Waiting():
                n1_11 = 0
                while 1:
                    n1_11 -= 1
                    if n1_11 < 0: break
                    (lambda x=1: (i // (i or 2)))()
                gd['q'] = o.a
                del gd['q']
            n1_13, *n1_15 = list({(l[0] ** (1 & 3)), (o.a is not i)})
        except Exception as e:
            i **= ((go.a + l[0]) & 3) + 1
            pass
    drive(f1754())
except Exception as e:
    out(type(e).__name__)


try:
    def f1771(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        with Manager() as gd['z']:
            l[0] = abs(l[0])
        try:
            o.a *= i
        except ValueError:
            l[0] = ((o.a if i else gi) not in (i, *o.l))
            assert callable(f'{o.a}'), (lambda x=i: (+2))
        else:
            n1_8 = (not (go.a | gi))
            s = (s + s)
        for p, q in zip(list({(not 2), (i // (abs(i) + 1))}), (1, 2)):
            n1_14: int = (o.a << (3 & 3))
        else:
            (not (lambda x=i: i))
    f1771()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1795(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = list(x for x in gl if not x or gi)
        gi = (-co.a)
        del gz
        n1_1: int = 1.5
        if (max(2, *gl, *gl) < (await Waiting()) <= (1 >> (1 & 3))):
            d['k'] &= (2 % (abs(go.a) + 1))
        elif SimpleNamespace(a=(go.a / abs(co.a or 1)), l=list(x for x in go.l if x), w=Waiting()):
            return (ci / abs(cl[0] or 1))
            assert ({'k': 1} or {'k': 1})['k']
        async def h1_66(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            {ci, 'k'}
            n2_1 = 2
            while True:
                n2_1 -= 1
                if n2_1 < 0: break
                continue
                n2_2 = d['z'] = i
        drive(h1_66())
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1795())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1852(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl[0] = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        if (lambda *, x=cl[0]: (1 << (ci & 3))):
            ((co.a / 2) | (cl[0] << (1 & 3)))
            d['z'], n1_3 = ((co.a >> (go.a & 3)) - (go.a in [1, 2])), f'{cs!s:>{ci & 7}}'
        go.q = ((o.a in go.l) < o.a <= (+gi))
        del go.q
        (lambda: (ci, cl, cd, cs, co))()
    drive(f1852())
except Exception as e:
    out(type(e).__name__)


try:
    def f1865(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        return [*go.l, 2]
        if (lambda x=gi: go.a):
            for n1_2 in [gi, (not 1), (i if {'k': 1} else go.a)]:
                d = {'k': 1}
            for d[(-2)] in (*list({o.a, *(1, 2)}), (lambda *x: 1)()):
                if sorted({x + 1 for x in sorted(go.l, key=abs)}): break
                l = (l if (lambda x=o.a: go.a) else gl)
        else:
            @repr
            class K1(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n2_1 = None
            try:
                n1_12, d['z'], go.b = [(yield), (yield from l), str(go)]
                gd[gi], d['z'], n1_21 = (yield from list({i, *l})), (yield (l[0] | l[0])), ({'k': 1}['k'] ^ (go.a and gi))
                1 // 0
            except KeyError:
                s = ('k' + 'k')
            except (KeyError, ValueError):
                i = (not o.a)
                d['z'] = go.b = (yield i)
            else:
                l = [*([l[0] for x in l if x] if (yield) else (o.a,))]
                s = ('k' + 'k').upper()
    list(f1865())
except Exception as e:
    out(type(e).__name__)
