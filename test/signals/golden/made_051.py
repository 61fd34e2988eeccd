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
    def f7004(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        def h1_24(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
            l = [*l]
            d = {**d}
            n2_1 = 0
            while 1:
                n2_1 -= 1
                if n2_1 < 0: break
                n2_2: int = l[0]
            n2_4 = n2_5 = [i]
        h1_24()
        gd[i], gd['z'], n1_5 = max(1, *sorted(gl, reverse=True), **{}), (o or o).a, (o.a if (d or d) else (gi or o.a))
        with Manager(SimpleNamespace(a=i, l=l, w=Waiting()).a):
            try:
                l[0] = int((2 is 1))
                raise KeyError(2)
            except:
                n1_12 = callable(l[0])
                del n1_12
                [n1_13, *n1_15] = list({1, *[1, 2]})
    f7004()
except Exception as e:
    out(type(e).__name__)


try:
    async def f7029(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        try:
            l[0] = 2
        except KeyError:
            go.q = o.a
            del go.q
            i = ((l[0] ^ 1) << ((lambda : i)() & 3))
        except Exception as e:
            assert gd, (o.a, i, 2,)
        n1_4 = ((lambda *x: 2)() | (~i))
    drive(f7029())
except Exception as e:
    out(type(e).__name__)


try:
    async def f7468(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        go.q = (lambda x=2: (i < o.a <= o.a))
        del go.q
        try:
            gd['z'] = d[(not l[0])] = (l[0] | 1)
            raise ValueError(len(dict({}, k=gi)))
        except KeyError:
            gl[0] = gi
            raise KeyError(i)
        except (KeyError, ValueError):
            from math import floor, ceil as n1_8
            assert f'{gs!s:>{i & 7}}'
        else:
            go.q = (o.a if (i ^ i) else (i << (gi & 3)))
            del go.q
            i = i
    drive(f7468())
except Exception as e:
    out(type(e).__name__)


try:
    def f7496(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = co.a
        gi = go.a
        del gz
        n1_1 = 1
        while 1:
            n1_1 -= 1
            if n1_1 < 0: break
            try:
                co.a **= (go.a & 3) + 1
                n1_3: int = f'{max([1, 2], key=abs)}'
                raise KeyError(2)
            except KeyError:
                cs = f'{s!s:>{gi & 7}}'
                gi //= ((2 ^ ci) & 3) + 1
            except ValueError:
                n1_6 = (cl[0] / 2)
                n1_7: int = co.a
            else:
                l = co.l
                [d[(ci < 2 <= 3)], *n1_11] = sorted({x  for x in list({go.a, l[0]}) if x})
            finally:
                n1_13 = n1_15 = ((3 not in l) not in o.l)
            n1_17 = 2
            while 1:
                n1_17 -= 1
                if n1_17 < 0: break
                cd = dict(k=({'k': 1},))
            else:
                n1_19 = SimpleNamespace(a=l[0], l=go.l, w=Waiting())
                del n1_19
                assert gl[0]
        else:
            with Manager((len(gs) * (go.a << (1 & 3)))) as cd['z']:
                gd[3] = cd[len((1, 2))] = go.a
                i
        cs = gs
        return (lambda: (ci, cl, cd, cs, co))()
    f7496()
except Exception as e:
    out(type(e).__name__)


try:
    async def f7510(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        ci = (gi * 3)
        if l[0]:
            cl[0] = i
        elif cl[0]:
            gl[1:1] = [i, *cl]
            del gl[1:-1]
        else:
            assert (yield), (ci and 2)
        assert (lambda: ci)
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f7510()))
except Exception as e:
    out(type(e).__name__)


try:
    def f7529(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (l[0] or 3)
        gi = (i and ci)
        n1_1: int = gd
        n1_2 = 2
        while 1:
            n1_2 -= 1
            if n1_2 < 0: break
            cd[abs(ci)], *n1_5 = (1, 2)
            class K1(Matrix, metaclass=type):
                i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
                n1_7 = cl
                with Manager(l[0]) as d['z']:
                    gi = 1
                    d['k'] = ((lambda *x: gi + 1)() - (i / 2))
                try:
                    out(abs((i / abs(2 or 1))))
                    assert 1
                    1 // 0
                except (KeyError, ValueError):
                    out(gi)
        @id
        class K1(Matrix):
            i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go
            n1_8 = ci + 1
            l = [i, i, l[0]]
            out(i)
        return (lambda: (ci, cl, cd, cs, co))()
    f7529()
except Exception as e:
    out(type(e).__name__)
