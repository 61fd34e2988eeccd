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
    def f5496(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if gl:
            @callable
            class K1(object):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                o.a = ((o.a / 2)).__abs__()
            n1_1 = s.upper().upper()
        l[0] = 3
        try:
            import sys
            assert gi, gl[0]
        except KeyError:
            for o.b in (*[l[0], o.a], len({'k': 1})):
                break
        except (KeyError, ValueError):
            return l
    f5496()
except Exception as e:
    out(type(e).__name__)


try:
    def f5682(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = sum([1, 2], 1)
        gi = int(ci)
        del gz
        if (lambda *, x=go.a: 2):
            n1_1, cd[(cl[0] / abs(3 or 1))] = [ci, b'x']
        elif (lambda: go.a):
            for d['z'] in ((2 / abs(ci or 1)),):
                (n1_8, gk[(gm @ {'k': 1})]), gk[[o]] = sorted({x + 1 for x in (1, 2) if x})[:2], 'k'.join(['a', 'b'])
            else:
                n1_13: int = (lambda: gl[0])
        else:
            if (gi % (abs(1) + 1)):
                i
            with Manager() as gk[(lambda x=1: go.a)()]:
                n1_18 = go.a
                del n1_18
                cl[0] **= ((~(ci and co.a)) & 3) + 1
        co.a //= ((co.a - max(gl, key=abs)) & 3) + 1
        def h1_2(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go, x: bool(1) = 1):
            l = [*l]
            d = {**d}
            co
            int((gi or gl[0]))
            gd['z'], n2_4 = [(i & i), max(l, key=abs)]
        h1_2()
        return (lambda: (ci, cl, cd, cs, co))()
    f5682()
except Exception as e:
    out(type(e).__name__)


try:
    def h0_57(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        if ci:
            try:
                assert go.a, b'x'
                n1_1 = 2
                while not not n1_1:
                    n1_1 -= 1
                    if n1_1 < 0: break
                    d[gk[gi, 'k']] = (o or o).b = cl[0]
                    gi -= go.a
            except KeyError:
                co.a = (len(cs) < (ci if [1, 2] else ci) <= (3 << (1 & 3)))
            except:
                pass
                class K1(Matrix):
                    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                    go.b, i, d[(o.a is l[0])] = [1.5, (gi in gl), ('k' if i else 'k')]
            else:
                assert None, (i | co.a)
            finally:
                raise ValueError((len({'k': 1}) ^ (cl[0] << (i & 3))))
            gd['q'] = [(lambda x=co.a: (gi if 1 else 1))]
            del gd['q']
        else:
            try:
                cd = d
            except Exception as e:
                import sys
        (lambda: (ci, cl, cd, cs, co))()
    drain(h0_57())
except Exception as e:
    out(type(e).__name__)


try:
    def f6067(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        if 2j:
            o.b = d[(o.a / 2)] = [{'k': 2, 'k': s}]
        elif dict({}, k=[1, 2][i * 0:][0]):
            n1_5 = 1.5
    f6067()
except Exception as e:
    out(type(e).__name__)


try:
    def f6167(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        n1_1 = 0
        while n1_1 > 0:
            n1_1 -= 1
            if n1_1 < 0: break
            n1_2 = co.l[0 * cl[0]]
            del n1_2
        with Manager(True), Manager() as cd[go.l[0]]:
            def h1_71(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                global gi, gz
                l = [*l]
                d = {**d}
                yield
                (lambda: 1)
                gz = (lambda *, x=2: (gl[0] > ci))
                gi = (i).real
                n2_1 = 0
                while True:
                    n2_1 -= 1
                    if n2_1 < 0: break
                    raise KeyError(1)
                else:
                    i = n2_4 = ((i >> (gi & 3)) % (abs((gi / 2)) + 1))
            drain(h1_71())
            for gd['z'] in sorted({x  for x in cl if x}):
                ci = co.l[0]
                *gk[str(gi)], n1_13 = [len({'k': 1}), (l[0] % (abs(gl[0]) + 1))]
            else:
                out(ci)
                l[0] = gi
        go.a = l[0]
        (lambda: (ci, cl, cd, cs, co))()
    drain(f6167())
except Exception as e:
    out(type(e).__name__)


try:
    def f6200(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        try:
            n1_1 = co.b = ((o.a << (o.a & 3))).real
            gl[1:1] = l
            del gl[1:-1]
        finally:
            cl[0] = 1
        return (lambda: (ci, cl, cd, cs, co))()
    f6200()
except Exception as e:
    out(type(e).__name__)
