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
    def f8271(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        for n1_1 in (i, *l):
            n1_6 = n1_7 = (yield from l)
        if 2j:
            n1_9 = 0
            while True:
                n1_9 -= 1
                if n1_9 < 0: break
                d['z'] = n1_13 = (yield from l)
                o.a = 2
        elif i:
            if {'k': id(i) and 1}:
                str(f'x{l[0]}y{gi!r}')
            else:
                yield ((o.a ^ i) >> ((lambda : l[0])() & 3))
        else:
            if (yield):
                i <<= (max(1, *sorted([1, 2], key=abs)) & 3) + 1
            else:
                d['z'], n1_19 = (yield from [1, 2]), (yield from (1, 2))
                s += f'x{1}y{i!r}'.upper()
            if b'x':
                *n1_22, d[{'k': 1}['k']] = l
        yield (o.a < go.a <= 2)
    list(f8271())
except Exception as e:
    out(type(e).__name__)


try:
    async def f8295(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: [gi] = 1):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        raise ValueError(((cl[0] >= ci) + (2 or cl[0])))
        [(co.a % (abs(i) + 1))]
        go.q = 2
        del go.q
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f8295()))
except Exception as e:
    out(type(e).__name__)


try:
    def f8491(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        assert o.a
        cs = f'x{cl[0 * gi]}y{(i * ci)!r}'
        return (lambda: (ci, cl, cd, cs, co))()
    f8491()
except Exception as e:
    out(type(e).__name__)


try:
    async def f8518(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = co
        gi = (gl[0] not in o.l)
        del gz
        gi = (+cl[0])
        if list({3, *cl}):
            n1_2 = 1
            while 1:
                n1_2 -= 1
                if n1_2 < 0: break
                if id((lambda *, x=go.a: gi)()) and 1:
                    continue
                    ci = abs(ci)
                elif (len(cs) < (~o.a) <= (ci < i <= cl[0])):
                    yield co
            else:
                n1_4 = 0
                while True:
                    n1_4 -= 1
                    if n1_4 < 0: break
                    cd['q'] = (o or co)
                    del gd['q']
                    gl[1:1] = sorted({x  for x in [co for x in (1, 2) if x or 1] if x})
                    del gl[1:-1]
                cd['q'] = abs(1)
                del gd['q']
        elif (ci % (abs(gi) + 1)):
            assert (gm @ (i << (co.a & 3)))
            assert (yield gd), (cl[0] not in (1, 2))
        pass
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f8518()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f8629(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        yield
        async with Waiting():
            l[0] *= (gi ** (go.a & 3))
    drive(collect(f8629()))
except Exception as e:
    out(type(e).__name__)


try:
    async def f8654(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = {ci, 'k'}
        gi = (ci < l[0] <= ci)
        del gz
        ci = co.a
        cs += ('%s' % (not str(1)))
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f8654()))
except Exception as e:
    out(type(e).__name__)
