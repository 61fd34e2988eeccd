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
    def f4827(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = d[go.a] = (lambda *x: (o.a + l[0]))()
        n1_5 = 2
        while True:
            n1_5 -= 1
            if n1_5 < 0: break
            out(((lambda : i)() & (o.a - i)))
            n1_6: int = len(l)
        if SimpleNamespace(a=1, l=(1, 2), w=Waiting()).a:
            l = [1, 2]
            *n1_9, n1_11 = (o.l if o.a else [1, 2])
    f4827()
except Exception as e:
    out(type(e).__name__)


try:
    def f4841(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        for p, q in zip(cl, cl):
            try:
                out(SimpleNamespace(a=i, l=cl, w=Waiting()).a)
                l[0] >>= (((co.a | 3) % (max(2, *o.l, *gl) or 2)) & 3) + 1
                1 // 0
            except:
                n1_6 = False
                n1_7 = 3
                del n1_7
            l[0] ^= (+co.a)
        else:
            n1_9 = ((lambda : ci)() + (gi ** (1 & 3)))
            del n1_9
        return ((l[0] not in go.l) and (ci and ci))
        return (lambda: (ci, cl, cd, cs, co))()
    f4841()
except Exception as e:
    out(type(e).__name__)


try:
    if {(+gi), *list({go.a, *gl})}:
        if len(gs):
            import os.path as n0_3
        else:
            gs = f'{(gl[0] if gi else 2)}'
            pass
    elif ((1, 2)[0:2] if len({'k': 1}) else go.l):
        go.a = gi
except Exception as e:
    out(type(e).__name__)


try:
    def f4998(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: {gi, 'k'} = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = ('k' if gi else 'k')
        gi = cl[0]
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_1 = cl
            d['k'] ^= ((l[0] ** (1 & 3)) * 1)
        cd['k'] = co.a
        cd['q'] = (3 * l[0])
        del gd['q']
        return (lambda: (ci, cl, cd, cs, co))()
    f4998()
except Exception as e:
    out(type(e).__name__)


try:
    def f5035(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        l = [*l]
        d = {**d}
        assert ('%s' % (i / 2))
        try:
            import os.path as n1_3
            raise ValueError((l[0] | l[0]))
        except (KeyError, ValueError):
            n1_4 = go
        finally:
            out(o.a)
            assert i
    f5035()
except Exception as e:
    out(type(e).__name__)


try:
    with Manager(max(1, *[1, 2], **{})), Manager() as n0_3:
        with Manager([(gi * go.a)]):
            n0_9 = go.b = {'k': 2, 'm': go}['k']
            gd[[1, 2][-1]], n0_16 = len(go.l), gl[0]
        try:
            out((gi not in [1, 2][:2]))
            1 // 0
        except KeyError:
            raise ValueError(len(list({gi, 2})))
            gd = dict(**{y: {2, *o.l} for y in ('k', 'm')}, **{'z': abs(gi)})
        except Exception as e:
            go.q = gd
            del go.q
            n0_19: (gi | gi) = False
except Exception as e:
    out(type(e).__name__)
