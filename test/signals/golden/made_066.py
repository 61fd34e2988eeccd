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
    def f24899(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            if s:
                raise KeyError from ((o.a not in o.l) % (abs((gm @ i)) + 1))
                i *= ((i // (abs(3) + 1)) / abs((gm @ {3, *l}) or 1))
            elif s:
                return i
                if i:
                    d[(3 or o.a)] = n1_5 = (gm @ len('k'))
                    i = (-go.a)
                elif o:
                    s = 'k'
            else:
                o.b = n1_10 = (l[0] / abs((gi % (abs(l[0]) + 1)) or 1))
                raise KeyError from 3
        except KeyError:
            raise KeyError(gi)
        except ValueError:
            n1_12 = 2
            while not not n1_12:
                n1_12 -= 1
                if n1_12 < 0: break
                def h1_96(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                    l = [*l]
                    d = {**d}
                    i = i
                h1_96()
                if {y: y for y in ('k', 'm') if y}:
                    if i: break
                else:
                    gi **= (i & 3) + 1
            else:
                with Manager((max([1, 2], key=abs) not in list({gi, *l}))) as d[(i not in gl)]:
                    raise KeyError(l[0])
                n1_18: int = SimpleNamespace(a=(go.a if gi else i), l=list({l[0], *[1, 2]}), w=Waiting())
            raise
    f24899()
except Exception as e:
    out(type(e).__name__)


try:
    async def f26788(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        for n1_3 in l:
            i %= (2 & 3) + 1
        else:
            gl = [*((1, 2) or [1, 2])]
        yield (i and l[0])
        try:
            n1_7 = gl[0]
            s += (f'{gs!s:>{i & 7}}' if {s: 2, 'k': go} else ('k' + 'k'))
        finally:
            s += 'k'
    drive(collect(f26788()))
except Exception as e:
    out(type(e).__name__)


try:
    def h0_40(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.l:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        for n1_2 in range(len([1, 2]) % 4):
            n1_6, n1_7, gd[(i + o.a)] = (lambda x=1: gl[0])(), {gi, *cl}, {1, 'k'}
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_11 = cl
                with Manager(), Manager() as d[(gm @ False)]:
                    n2_5 = n2_7 = dict(n=2, **{**{'k': 1}, 'k': 'k'})
                    n2_10, o.b = (i | i), sum(l, 1)
        else:
            gd['k'] = (go.a - o.a)
            co.a = (gi or ci)
        raise ValueError((-max([1, 2], key=abs)))
        return (lambda: (ci, cl, cd, cs, co))()
    h0_40()
except Exception as e:
    out(type(e).__name__)


try:
    async def f28488(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> True:
        l = [*l]
        d = {**d}
        assert ((not d) | max(o.l, key=abs))
        gl[1:1] = go.l
        del gl[1:-1]
    drive(f28488())
except Exception as e:
    out(type(e).__name__)


try:
    async def f29622(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: bool(gi) = 1):
        l = [*l]
        d = {**d}
        yield
        for p, q in zip(list({(1, 2)[0 * l[0]], (gi | l[0])}), l):
            for o.b in go.l:
                break
            else:
                (not (o.a % (abs(2) + 1)))
                import os.path as n1_11
            async for d[o.a] in Waiting():
                yield repr(o.a)
                gd['z'], *n1_21 = list({o.a, *o.l})
            else:
                SimpleNamespace(a=l[0], l=o.l, w=Waiting())
                n1_22 = ((i * o.a) >> ((1, 2)[0 * l[0]] & 3))
                del n1_22
        n1_23 = 1
        while n1_23:
            n1_23 -= 1
            if n1_23 < 0: break
            try:
                i = (o.a < i <= 3)
                continue
            finally:
                l[0] = ((gi % (gl[0] or 2)) // (abs((gi & i)) + 1))
                out((gm @ 3))
            n1_26 = i
        else:
            l[0] = max(list(l for x in l), key=abs)
            if i:
                out((await Waiting()))
            elif i:
                s = ('%s' % gi)
                *go.b, go.b = list({1, *gl})
            else:
                yield i
        import sys
    drive(collect(f29622()))
except Exception as e:
    out(type(e).__name__)


try:
    def f29663(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gl[0] = i
        for cd[(3 % (2 or 2))] in l[0:]:
            [abs(co.a)]
            gd['k'] = ((not l) + (3 >> (ci & 3)))
        else:
            co.a = 3
            cd['z'], n1_11 = 1, o.a
        try:
            n1_12 = (ci / abs(o.a or 1))
            del n1_12
            s = 'k'
        except KeyError:
            d = cd
        except ValueError:
            n1_15 = 3
            del n1_15
            gi
        else:
            pass
        return (lambda: (ci, cl, cd, cs, co))()
    f29663()
except Exception as e:
    out(type(e).__name__)
