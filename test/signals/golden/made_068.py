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
    def f32730(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            gi
            gs = gs
            raise KeyError(max(1, *[1, 2], **{}))
        except KeyError:
            cd['k'] %= (2 & 3) + 1
            assert l[0], (lambda *, x=2: (ci - ci))
        except Exception as e:
            n1_3 = (1, 2)
            gi = ({'k': 1}['k'] in [x for x in [1, 2] if x])
        else:
            assert o, {co.a, *co.l}
            n1_5 = (ci if i else (lambda x=1: o.a)())
        for p, q in zip(co.l, co.l):
            assert o.l, len(cd)
            *d[(not cl[0])], d['z'] = [x for x in (1, 2) for y in (x,)]
        else:
            n1_14 = (1, 2)
            del n1_14
            cd = {f'x{cl[0]}y{i!r}': 2, 'k': cd['k']}
        @id
        class K1:
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_16 = cl
            l = (i, gi,)
            d['k'] = (3 & gl[0])
        return (lambda: (ci, cl, cd, cs, co))()
    f32730()
except Exception as e:
    out(type(e).__name__)


try:
    def f33145(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> 3:
        l = [*l]
        d = {**d}
        yield
        try:
            l[0] = gi
            out((not {l[0], gs}))
            1 // 0
        except:
            n1_2 = i
            del n1_2
            raise
        finally:
            i |= gi
            gd['k'] = 2
        import sys
    list(f33145())
except Exception as e:
    out(type(e).__name__)


try:
    async def f33552(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = {3, *gl}
        gi = {'k': 1}['k']
        del gz
        if i:
            @id
            class K1(Matrix):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                gd['z'] = n2_4 = {i, *[1, 2]}
            if (gl[0], *gl):
                gl[0] = co.a
            elif dict(k=co.a):
                cd['k'] = gi
            else:
                assert {y: (not [None]) for y in ('k', 'm')}
                yield f'{(3 if s else ci)}'
        else:
            n1_3 = (s if l[0] else gs)
            async with Waiting(True):
                s = 'k'
        cd['z'] = d['z'] = ci
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f33552()))
except Exception as e:
    out(type(e).__name__)


try:
    def f33642(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = {'k': l[0]}
        gi = (o.a << (cl[0] & 3))
        del gz
        cl = gl
        l[0] -= max(list({i, *cl}), key=abs)
        if (gm @ 2):
            import sys as n1_3
        return (lambda: (ci, cl, cd, cs, co))()
    f33642()
except Exception as e:
    out(type(e).__name__)


try:
    with Manager(True) as n0_1:
        n0_5 = (2 and gi)
        del n0_5
        class K0(Matrix, metaclass=type):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_1: int
except Exception as e:
    out(type(e).__name__)


try:
    def f35360(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> go.a:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (1, 2)
        gi = (ci / 2)
        del gz
        co.b = n1_4 = ('%s' % (2 ** (ci & 3)))
        (lambda: (ci, cl, cd, cs, co))()
    list(f35360())
except Exception as e:
    out(type(e).__name__)
