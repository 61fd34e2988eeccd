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
    async def f30842(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            async for gd[(1 <= ci)] in Waiting():
                n1_7, co.b, n1_12 = [(2 < ci <= gi), (-co.a), (ci ^ ci)]
            i = ((lambda x=1: i)() + (-go.a))
        except KeyError:
            True
            n1_14: int = (cl[0] or 1)
        except (KeyError, ValueError):
            n1_15 = 2
            while 1:
                n1_15 -= 1
                if n1_15 < 0: break
                n1_16 = 1
                while n1_16 and (1 % (i or 2)):
                    n1_16 -= 1
                    if n1_16 < 0: break
                    from math import floor, ceil as n1_18
                    ci = ((1 + 2) < (1 / abs(ci or 1)) <= go.a)
                else:
                    import sys
                async with Waiting() as d[(gm @ ci)]:
                    gl[0] -= (not (lambda *, x=l[0]: (gi ** (i & 3))))
                    (gl[0] | cl[0])
            else:
                i //= (len(([1, 2] or go.l)) & 3) + 1
                n1_29 = n1_30 = l[0]
        async for n1_36 in Waiting():
            gl = [*l]
        (lambda: (ci, cl, cd, cs, co))()
    drive(f30842())
except Exception as e:
    out(type(e).__name__)


try:
    async def f31504(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: (1, 2) = 1):
        l = [*l]
        d = {**d}
        yield
        if (i if o.a else i):
            n1_1 = s.join(['a', 'b']).join(['a', 'b'])
        elif ({'k': 1} or {'k': 1}):
            with Manager(True):
                gl[1:1] = o.l
                del gl[1:-1]
                yield (yield)
            assert {i, *o.l}, callable(i)
        raise KeyError from max(2, *[1, 2], *gl)
        async for d['z'] in Waiting():
            go.q = {'k': sorted({x + 1 for x in [1, 2] if x}), 'm': (o.a and o.a)}
            del go.q
    drive(collect(f31504()))
except Exception as e:
    out(type(e).__name__)


try:
    def f31590(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        if (i + go.a):
            if {o.a, gs}:
                go.b, n1_4 = [o.l, {y: i for y in ('k', 'm')}]
                if i:
                    s = f'x{2}y{max(2, *l, *gl)!r}'
                elif l:
                    yield i
                else:
                    l = [x for x in l]
            else:
                if {i, 'k'}:
                    i = gi
                    i = (2 >= i)
        else:
            go.q = (not go)
            del go.q
            class K1(*[Matrix]):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                assert (gd or {'k': 1}), (gl[0] < i <= gl[0])
    list(f31590())
except Exception as e:
    out(type(e).__name__)


try:
    async def f31648(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (l[0] >= gi)
        gi = (l[0] not in [1, 2])
        del gz
        def h1_35(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            global gi, gz
            l = [*l]
            d = {**d}
            gz = dict(k=o)
            gi = (l[0] if i else l[0])
            del gz
            o.b, n2_4 = 2, 3
            pass
            n2_5 = 2
            while 1:
                n2_5 -= 1
                if n2_5 < 0: break
                d[(i < l[0] <= i)], n2_8 = go.a, (lambda: (o.a ** (2 & 3)))
                s += str(i)
        h1_35()
        async for o.b in Waiting():
            yield 'k'
        n1_7 = d[(+l[0])] = o
    drive(collect(f31648()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f31953(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        async for d[int(i)] in Waiting():
            co.a = (co.a in [x for x in (1, 2) if x])
            *d[(gi << (gl[0] & 3))], go.b = [(cl[0] ** (i & 3)) for x in (*l, ci) if x]
        else:
            [n1_13, *co.b] = list(go.a for x in [1, 2] if not x or gi)
            out(abs((2 and 1)))
        cd = {y: y for y in ('k', 'm')}
        (lambda: (ci, cl, cd, cs, co))()
    drive(f31953())
except Exception as e:
    out(type(e).__name__)


try:
    async def f32559(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        for p, q in zip(((gi % (3 or 2)),), co.l):
            try:
                go.q = repr((1, 2))
                del go.q
            except (KeyError, ValueError):
                n1_6: int = co
                try:
                    len({'k': 1})
                    1 // 0
                except Exception as e:
                    n1_7, n1_9, cd['z'] = 'k', (lambda x=gl[0]: ci), 'k'
            else:
                async for gd[(ci + i)] in Waiting():
                    l[0] &= (~l[0])
                    assert list(co.a for x in (co.a, *cl))
                @id
                class K1(Matrix, metaclass=type):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    gl[1:1] = (sorted(l) if f'{s!s:>{i & 7}}' else gl[:])
                    del gl[1:-1]
                    n2_2 = 1
            finally:
                if gl:
                    return (go.a // (abs(ci) + 1))
                i |= 3
            n1_21 = {'k': 1}
        cs = f'x{cl[0]}y{3!r}'
        n1_23 = d['z'] = (lambda *, x=co.a: cl[0])
        (lambda: (ci, cl, cd, cs, co))()
    drive(f32559())
except Exception as e:
    out(type(e).__name__)
