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
    def f978(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            o.a <<= (int(i) & 3) + 1
            return (i | 3)
            raise ValueError((not o.a))
        except ValueError:
            import sys as n1_2
        else:
            n1_6, go.b = (gi == (gm @ {i, *o.l})), (l[0] in (1, 2)[0:2])
        finally:
            True
            s = (('k' + s) if {'k': gl[0], 'm': b'x'} else ('k' + 'k'))
        with Manager() as o.b:
            from math import floor, ceil as n1_15
            d[(gl[0] != gi)] = gd['z'] = {gi, *gl}
        assert len([d for x in [1, 2] if x or i]), (lambda x=i: (not l))
    f978()
except Exception as e:
    out(type(e).__name__)


try:
    def f985(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        ci = (o.a / abs(co.a or 1))
        for p, q in zip(SimpleNamespace(a=1, l=gl, w=Waiting()).l, gl):
            *cd['z'], gd[(-co.a)] = o.l
            if 3:
                *n1_10, go.b = (max(1, *l), (co.a not in co.l),)
                o.a = gi
            elif (l or go.l):
                n1_15 = go.b = i
                gl[0] |= ci
        else:
            pass
            import sys
        (lambda: (ci, cl, cd, cs, co))()
    list(f985())
except Exception as e:
    out(type(e).__name__)


try:
    def f994(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if (yield (ci - cl[0])):
            def h1_49(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: [{ci, *[1, 2]}] = 1):
                l = [*l]
                d = {**d}
                nonlocal ci, cl, cs, cd, co
                try:
                    go.b, co.b = [(go.a < gi <= l[0]), (ci or 2)]
                    import os.path as n2_7
                    raise ValueError(3)
                except ValueError:
                    assert ci
                    i &= l[0]
                else:
                    out((lambda *x: i)())
                *go.b, go.b = (cl or (1, 2))
            h1_49()
        return (1, 2)
        (lambda: (ci, cl, cd, cs, co))()
    list(f994())
except Exception as e:
    out(type(e).__name__)


try:
    async def f1001(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gl[0]:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (yield)
        gi = cd['k']
        del gz
        [n1_2, *gd['z']] = (1, 2)
        try:
            l[0] = ((cl[0] - ci) | o.a)
            from math import floor, ceil as n1_7
            raise ValueError(gi)
        finally:
            try:
                gi = ((lambda : l[0])() - (ci // (abs(ci) + 1)))
            except (KeyError, ValueError):
                import sys
                n1_13 = (await co.w)
            yield co
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f1001()))
except Exception as e:
    out(type(e).__name__)


try:
    def f1023(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 1
        while n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            import sys
        else:
            if (gm @ i):
                (-(gi << (i & 3)))
                l[0] = (not f'{gs!s:>{i & 7}}')
            else:
                n1_6 = dict(**dict({}, k=[o.a]), **{'z': (i >> (o.a & 3))})
            n1_7: int = ((o.a is i) ^ (+i))
        import os.path as n1_10
        try:
            n1_11 = l[0]
            del n1_11
            class K1:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                s = ('%s' % i)
            raise ValueError(o.a)
        except ValueError:
            assert ((3 - 1) if False else (i if go.a else o.a))
            o.b = n1_15 = (1, 2)
    f1023()
except Exception as e:
    out(type(e).__name__)


try:
    async def f1024(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        i = gi
        n1_2 = 1
        while 1:
            n1_2 -= 1
            if n1_2 < 0: break
            out(i)
            d = {y: y for y in ('k', 'm') if y}
        n1_4 = 1
        while n1_4 and o.a:
            n1_4 -= 1
            if n1_4 < 0: break
            n1_5: int = bool({i, *l})
            (gm @ max(2, *l, *gl))
    drive(f1024())
except Exception as e:
    out(type(e).__name__)
