# Written by scripts/golden/generate.py.

from collections import defaultdict
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
gk = defaultdict(int)


def drain(generator):
    try:
        next(generator)
        while True:
            out(generator.send(2))
    except StopIteration as e:
        return e.value


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
    for (go.b, n0_4) in gd.items():
        n0_5 = (lambda: (lambda *x: o.a)())
        del n0_5
        assert gl[gi * 0:][0]
    else:
        from math import *
        try:
            go.b, gd[(2 << (gi & 3))], gk[gd['k']] = [(gi not in gl), (gi if gi else gi), go.a]
            raise ValueError(go.a)
        except KeyError:
            gi = ((gi is not gi) >> ((gi).real & 3))
            n0_13: (lambda: gk[gs])
        except:
            gl[0] = (gi / 2)
except Exception as e:
    out(type(e).__name__)


try:
    def f903(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1: int = (not (gi != i))
        d['k'] //= ((gl[0] >> (i & 3)) & 3) + 1
    f903()
except Exception as e:
    out(type(e).__name__)


try:
    def f1100(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go) -> gi:
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = go.a
        gi = (gi < o.a)
        del gz
        try:
            d['k'] = i
            try:
                with Manager(True):
                    from math import floor, ceil as n1_7
                    return {o.a, *gl}
            except Exception as e:
                try:
                    assert gk[gl[0]]
                    raise ValueError(co.a)
                except KeyError:
                    *(co or go).b, cd[(lambda x=1: ci)()] = (*[1, 2], 2)
                    list(x for x in [i] if not x or gi)
                except Exception as e:
                    pass
                else:
                    n1_13, n1_15, n1_18 = [{'k': 1}['k'], (gi if 'k' else ci), (2 is i)]
                (co or co).a
            else:
                o.a = 1
                gs = ('k' + gs)
        finally:
            SimpleNamespace(a=ci, l=(1, 2), w=Waiting()).b, n1_24 = (-(-gl[0])), ((cs + cs) + ('k' + cs))
        return (lambda: (ci, cl, cd, cs, co))()
    f1100()
except Exception as e:
    out(type(e).__name__)


try:
    for n0_1 in range(((gi == gi) << ((gm @ gi) & 3)) % 4):
        try:
            gd['k'] = gi
            def h0_89(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                l = [*l]
                d = {**d}
                pass
                if ('%s' % 1):
                    n1_1: int = {**d, 'k': 'k'}
                    return {2, 'k'}
                else:
                    s = ('%s' % gi)
                    gl
            h0_89()
            raise KeyError((gm @ gl[0]))
        finally:
            raise ValueError(((1, 2)[0:][0] if dict(**{'k': 1}, **{'z': gl[0]}) else (2 in (1, 2))))
            if SimpleNamespace(a=(~gi), l=list({gi, 2}), w=Waiting()):
                gl[0] = [gi][0]
            else:
                from math import *
                n0_5 = (gi,)
                del n0_5
        from math import floor, ceil as n0_7
except Exception as e:
    out(type(e).__name__)


try:
    if (~(gi).numerator):
        try:
            class K0:
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                *n1_1, n1_3 = ([i] if dict(n=2, **d) else list({i, *[1, 2]}))
                i = ((o.a >> (1 & 3))).numerator
            raise KeyError(go.a)
        except:
            raise KeyError(go.l[-1])
            if gi:
                gd['k'] += abs(1)
            elif {go.a, gs}:
                n0_2, SimpleNamespace(a=gi, l=gl, w=Waiting()).b = ['k'.join((str(x) for x in (1, 2))), gi]
                gd['k'] *= gi
            else:
                [gd[(gi).__abs__()], *n0_10] = (([1, 2] if gi else gl)[::] or [1])
                go.b, gi, SimpleNamespace(a=gi, l=gl, w=Waiting()).b = [(gl[0] << (gi & 3)), ({'k': 1} or gd), gl[0 * gi]]
        else:
            try:
                from math import floor, ceil as n0_18
                gi = (gi and gi)
            except KeyError:
                raise KeyError(gl[0])
            except:
                gd['q'] = go.q = 1
                del gd['q'], go.q
            else:
                (lambda: (o.a % (abs(gi) + 1)))
            gd = {y: 'k' for y in ('k', 'm')}
        finally:
            gd = {y: y for y in ('k', 'm') if y}
except Exception as e:
    out(type(e).__name__)


try:
    def f1519(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = len({'k': 1})
        gi = (gl[0] * o.a)
        assert SimpleNamespace(a=go.a, l=[1, 2], w=Waiting())
        cl = [*(*[x for x in cl if x], (not go.a))]
        return (lambda: (ci, cl, cd, cs, co))()
    f1519()
except Exception as e:
    out(type(e).__name__)
