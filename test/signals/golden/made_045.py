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
    async def f5089(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> 1:
        l = [*l]
        d = {**d}
        yield
        i = i
        if [o.a]:
            o.a -= ([1, 2][-1] / 2)
    drive(collect(f5089()))
except Exception as e:
    out(type(e).__name__)


try:
    def f5093(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: gl = 1):
        l = [*l]
        d = {**d}
        yield
        d['z'], n1_3 = [(lambda x=1: (o.a % (o.a or 2))), (lambda: (i >> (3 & 3)))]
        o.a
        async def h1_61(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            assert i, gl[0]
            for o.b in range((i ^ o.a) % 4):
                for p, q in zip([(3 / abs(i or 1)) for x in (o.l or o.l) if x or i], gl):
                    assert dict({}, k=1)
                else:
                    assert sum(l, 1), (lambda: (i * l[0]))
            raise KeyError from list(x for x in [1, 2] if not x or gi)[-1]
        drive(h1_61())
    list(f5093())
except Exception as e:
    out(type(e).__name__)


try:
    class K0(object):
        i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
        n1_1 = 1
        while n1_1 > 0:
            n1_1 -= 1
            if n1_1 < 0: break
            try:
                n1_2: (*[1, 2], l[0])
                d['q'] = (i and o.a)
                del gd['q']
                raise ValueError(((not gd) and (lambda x=1: gi + 1)()))
            except:
                d[(o.a << (i & 3))], *n1_6 = o.l
                gd = ({'k': i, 'm': True} or dict({}, k=l[0]))
            finally:
                gi = ((3 ** (gi & 3)) // (abs((gm @ (lambda: gi + 1))) + 1))
                n1_10: go.l[:2:1] = (1 / 2)
            d['q'] = (o or go)
            del gd['q']
        def h1_38(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            import os.path as n2_3
            n2_4 = 1
            while n2_4 > 0:
                n2_4 -= 1
                if n2_4 < 0: break
                if {'k': 1}:
                    gl = o.l
                else:
                    assert gi
                import os.path as n2_8
        h1_38()
except Exception as e:
    out(type(e).__name__)


try:
    def f5166(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = gl[-1]
        gi = (i * o.a)
        try:
            n1_1 = {l[0], s}
            ([gi],)
            raise ValueError((i // (abs(i) + 1)))
        finally:
            n1_2: int = ('%s' % (-o.a))
            i = 3
        n1_4: int = d
    f5166()
except Exception as e:
    out(type(e).__name__)


try:
    try:
        gd['k'] = gi
        raise ValueError(gi)
    except KeyError:
        class K0(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            d['z'], n1_4 = (lambda: gi + 1), 'k'
            d = {'k': (o.a and i)}
        pass
    except:
        assert ((go.a and gi) << ((2 not in (1, 2)) & 3))
        with Manager() as n0_2:
            gl[0] -= (2 * gi)
except Exception as e:
    out(type(e).__name__)


try:
    def f5381(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        try:
            out(((not gl) + (l[0] and gl[0])))
            raise ValueError((lambda *, x=o.a: o.a)())
        except Exception as e:
            if (not (3 or l[0])):
                n1_2, n1_4, o.b = [len(d), o.l, (gi < i <= go.a)]
            elif max(1, *[x for x in l if x], **{}):
                n1_7 = d[(i // (abs(l[0]) + 1))] = (yield from (i,))
            i &= l[0]
        finally:
            n1_12 = gi
            del n1_12
    list(f5381())
except Exception as e:
    out(type(e).__name__)
