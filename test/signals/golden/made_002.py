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
    def f123(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (lambda *, x=gi: i)()
        gi = (co.a & l[0])
        if (l[0] / 2):
            gl[1:1] = [1, 2]
            del gl[1:-1]
            cd['k'] >>= (go.l[-1] & 3) + 1
        assert (ci + go.a)
        return (lambda: (ci, cl, cd, cs, co))()
    f123()
except Exception as e:
    out(type(e).__name__)


try:
    if gl:
        gi = ((gi < gi <= gi) in list('k' for x in gl))
        gl[0] = (2 + gi)
except Exception as e:
    out(type(e).__name__)


try:
    async def f130(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (yield)
        gi = [1, 2][0]
        n1_1 = 1
        while not not n1_1:
            n1_1 -= 1
            if n1_1 < 0: break
            ci = (gl[0] % (cl[0] or 2))
            yield (-(ci / abs(i or 1)))
        try:
            yield (lambda *x: ci)()
            n1_4, gd['z'], d['z'] = [(yield), 1.5, (yield)]
            raise ValueError(l[0])
        finally:
            o.b = co.b = {1, 'k'}
        n1_13 = d
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f130()))
except Exception as e:
    out(type(e).__name__)


try:
    def f137(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        yield
        gz = (yield)
        gi = (2 > i)
        try:
            gl = [(i - i), *[i, *o.l]]
            try:
                l = o.l
                gd = {'k': {'k': 1}, 'm': o.a}
            except KeyError:
                gi = gi
                max(1, *sorted(l, reverse=True))
            except ValueError:
                None
                assert l[0]
        except KeyError:
            if (lambda x=i: 2):
                yield repr((lambda x=gi: go.a))
                d[max([1, 2], key=abs)] = o.b = i
        except ValueError:
            [gd['z'], *d['z']] = list(x for x in (1, 2))
            i = gl[0]
        finally:
            gd[(gm @ l[0])], o.b, n1_19 = [(l[0] * 2), (yield from (1, 2)), max(2, *[1, 2], *gl)]
            go.q = (yield)
            del go.q
        d[(~go.a)] = gd[i] = SimpleNamespace(a=l[0], l=gl, w=Waiting())
        if {gi, *(1, 2)}:
            if i:
                ((~gl[0]) or o.a)
    list(f137())
except Exception as e:
    out(type(e).__name__)


try:
    async def f139(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        cs += cs
        for cd['z'] in (1, 2):
            gl[0]
            return co.a
        d['k'] -= (cl[0] * l[0])
        (lambda: (ci, cl, cd, cs, co))()
    drive(f139())
except Exception as e:
    out(type(e).__name__)


try:
    async def f159(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = (lambda *x: co.a)()
        gi = (lambda *, x=ci: 1)()
        del gz
        try:
            async with Waiting(True):
                cl = cl
                with Manager('k'):
                    (-(~gi))
                    import sys
        except KeyError:
            for n1_11 in range((~(gi if True else ci)) % 4):
                ((1 > i) or (ci not in l))
                bool(l[0])
            gd['k'] = i
        except (KeyError, ValueError):
            if (await Waiting()):
                ci = 2
                yield 2
            else:
                out(l[0])
            import os.path as n1_19
        else:
            ci = (go.a // (abs(co.a) + 1))
        (lambda: (ci, cl, cd, cs, co))()
    drive(collect(f159()))
except Exception as e:
    out(type(e).__name__)
