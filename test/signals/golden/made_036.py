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
    def f3148(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if i:
            for n1_1 in [1, 2][0:2]:
                s
            else:
                for go.b in [1, 2]:
                    d['k'] = (gl[0] != (i or o.a))
                else:
                    i -= ((not 2) - gl[0])
                    ((o.a / abs(gi or 1)) | len(d))
                class K1(object):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    d[(1 or l[0])] = o.b = ((not o) or (i >> (i & 3)))
            n1_11 = i
        elif {'k': 1}:
            n1_12 = o.l
            del n1_12
        else:
            class K1(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                for d[gl[-1]] in l[0:2]:
                    3
        n1_13 = 2
        while n1_13 > 0:
            n1_13 -= 1
            if n1_13 < 0: break
            for d['z'] in l[0:]:
                i = (i < i <= i)
            else:
                n1_19, d[(+i)], n1_24 = [i, l[0], {'k': 2, 'k': gl[0]}]
        else:
            pass
            gi *= (-len(d))
        o.b, d['z'], d[i] = [(i & 1), [2], 'k'.upper()]
    f3148()
except Exception as e:
    out(type(e).__name__)


try:
    async def f3153(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_2, cd['z'] = [(i % (abs(cl[0]) + 1)), {cs: 2, 'k': gi}]
        if (lambda *, x=cl[0]: (co.a and l[0])):
            import os.path as n1_7
            try:
                @id
                class K1(Matrix, metaclass=type):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    l = (sorted([1, 2], key=abs) or o.l)
                cs += f'x{i}y{gl[0]!r}'
            finally:
                if ({'k': 1} or cd):
                    raise KeyError((ci in (1, 2)))
                    d = {**({'k': 1} or d), 'k': [co.a]}
        elif 'k'.join((str(x) for x in l)):
            i = sum((1, 2), 1)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f3153()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3156(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> b'x':
        l = [*l]
        d = {**d}
        yield
        assert l[0]
        d[(gl[0] & 3)] = o.b = (abs(l[0]) * (l[0] / abs(i or 1)))
        raise ValueError(o.a)
    drive(collect(f3156()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f3171(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        i = ((o.a - ci) ^ (ci - ci))
        try:
            n1_2 = cd[(not go.a)] = (1, 2)[0 * l[0]]
            1 // 0
        finally:
            go.a = (len([1, 2]) not in (3, i, ci,))
        n1_7 = 0
        while n1_7:
            n1_7 -= 1
            if n1_7 < 0: break
            import sys as n1_8
        else:
            d[[1, 2][-1]], co.b = [(1 is not cl[0]), (ci ^ 3)]
            for p, q in zip([co for x in (3,) if x or co.a], cl):
                if ci:
                    yield (co.a & (ci % (abs(ci) + 1)))
                elif go.a:
                    cl = [*[{'k': 1} for x in (1, 2)]]
                    cd['k'] = i
                else:
                    assert ci
                    d['k'] = ((gm @ (1, 2)) == (i is not i))
                from math import floor, ceil as n1_23
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f3171()))
except Exception as e:
    out(type(e).__name__)


try:
    def f3192(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        gl[1:1] = [1, 2]
        del gl[1:-1]
        class K1:
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            with Manager(((gm @ l) in [i, *o.l])) as n2_2:
                with Manager(True), Manager() as o.b:
                    *n2_10, d[(i < o.a <= o.a)] = (gl[0], i,)
                    pass
                for n2_15 in go.l:
                    sorted(list(x for x in gl if not x or gi), reverse=True)
                else:
                    d = dict(**dict(**{'k': 1}, **{'z': i}))
    list(f3192())
except Exception as e:
    out(type(e).__name__)


try:
    def f3284(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (yield from l)
        gi = (go.a >> (i & 3))
        d['z'], n1_3, d[(gm @ {i, gs})] = {('k' if (i,) else 'k'): 2, 'k': str(l[0])}, ((1 >> (gi & 3)) + (i - l[0])), (not (lambda : i)())
        for n1_10 in range((2 ^ (o.a ^ i)) % 4):
            if {o.a, gs}: continue
            l[0] = 2
        else:
            gi = (gi < (l[0] << (gl[0] & 3)) <= (lambda *x: gi)())
            d = {('k' if i else 'k'): 2, 'k': (yield)}
        import sys
    list(f3284())
except Exception as e:
    out(type(e).__name__)
