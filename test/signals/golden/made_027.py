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
    def f1971(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: bool(gs) = 1):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (i not in l)
        gi = (2 % (abs(go.a) + 1))
        for p, q in zip(list({i, o.a}), l):
            break
        else:
            if 1:
                pass
            elif l[0]:
                go.b = d['z'] = max(1, *[x for x in l if x], **{})
        d['k'] = i
        try:
            for go.b in range({'k': 1}['k'] % 4):
                if (gi / 2):
                    d[[1, 2][0 * 2]], n1_17 = str({'k': 1}['k']), (d or {'k': 1})['k']
                else:
                    assert [1, 2][0], (yield {l[0], s})
                if o:
                    o.a = o.a
                else:
                    break
                    d[(gi > i)], n1_21 = [(yield o), sorted((1, 2), key=abs)]
            with Manager():
                l[0] = (o.a << (l[0] & 3))
            raise ValueError(2)
        except:
            n1_28 = 0
            while not not n1_28:
                n1_28 -= 1
                if n1_28 < 0: break
                assert (max(1, *l) + (gm @ i))
        else:
            import sys
    list(f1971())
except Exception as e:
    out(type(e).__name__)


try:
    def f1994(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        l = [*l]
        d = {**d}
        for gd['z'] in [(l[0] ^ i) for x in list(x for x in l) if x or gi]:
            n1_5, n1_7 = (gm @ (lambda x=i: (3 // (gi or 2)))), len(sorted(gl, key=abs))
        for o.b in [1, 2]:
            if (o,):
                n1_13 = o
            else:
                go.q = o
                del go.q
        else:
            d = {gs: 2, 'k': i}
            if [*(1, 2), i]:
                raise KeyError((d or {'k': 1})['k'])
                n1_17 = gd['z'] = gi
            elif (l[0] not in (1, 2)):
                go.a = (gi < (~l[0]))
                n1_21 = go
    f1994()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1996(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        gz = bool(str(i))
        gi = i
        del gz
        i &= (-(await Waiting()))
    drive(f1996())
except Exception as e:
    out(type(e).__name__)


try:
    def f2008(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: go.a = 1):
        l = [*l]
        d = {**d}
        assert ((3 ** (i & 3)) < gl[0] <= (3 ^ i)), f'{s!s:>{gi & 7}}'
    f2008()
except Exception as e:
    out(type(e).__name__)


try:
    async def f2014(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: 2 = 1):
        l = [*l]
        d = {**d}
        yield
        gl[1:1] = ((1, 2) or [1, 2])
        del gl[1:-1]
        for n1_4 in list({o.a, i}):
            if 3:
                i = ((1 & gi) - (l[0] * i))
        else:
            bool({l[0], *(1, 2)})
    drive(collect(f2014()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f2029(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = sorted(gl, reverse=True)
        gi = (gl[0] in [1, 2])
        for co.b in sorted([*(1, 2), gi], reverse=True):
            if {(ci ^ l[0]), ('k' + 'k')}: break
            n1_5 = 0
            while 1:
                n1_5 -= 1
                if n1_5 < 0: break
                ci = 2
                assert (lambda: gi), (gi + o.a)
        @callable
        class K1(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            gd['q'] = i
            del gd['q']
            try:
                gd['k'] = len('k'.join(['a', 'b']))
                raise ValueError(l[0])
            except ValueError:
                n2_3, go.b = gl[0 * 3], sum((1, 2), 1)
                n2_7 = ((i % (o.a or 2)) << (i & 3))
                del n2_7
            else:
                import sys as n2_8
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f2029()))
except Exception as e:
    out(type(e).__name__)
