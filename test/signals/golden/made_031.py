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
    for p, q in zip(list(x for x in (*(1, 2), gl[0]) if x), go.l):
        gi = ([1, 2] or (1, 2))[0 * (gl[0] // (abs(gi) + 1))]
        go.a = gl[0]
except Exception as e:
    out(type(e).__name__)


try:
    def f2431(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        gz = (lambda *, x=i: (gm @ bool((lambda: co.a))))
        gi = (cl[0] / abs(o.a or 1))
        del gz
        gi *= (i if cl[0] else i)
        try:
            n1_2 = n1_5 = len(str(gi))
            n1_6 = 2
            while True:
                n1_6 -= 1
                if n1_6 < 0: break
                i = 1
            else:
                gd[(not gl[0])] = n1_10 = 'k'
                for n1_13 in co.l:
                    gi = co.l[0]
                    raise ValueError((gl[0] * int(l[0])))
                else:
                    import sys as n1_17
        except ValueError:
            for p, q in zip((cl if (1, 2) else (1, 2)), [1, 2]):
                gd['q'] = ci
                del gd['q']
        finally:
            pass
            o.a = sorted((1, 2), **{})[0]
        cd['q'] = co.a
        del gd['q']
        return (lambda: (ci, cl, cd, cs, co))()
    f2431()
except Exception as e:
    out(type(e).__name__)


try:
    def f2452(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        n1_1 = 1
        while n1_1 > 0:
            n1_1 -= 1
            if n1_1 < 0: break
            with Manager((not id(gd) and 1)) as n1_2:
                [d[l[0]], *d[(i | l[0])]] = list(x for x in l)
        else:
            async def h1_15(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
                global gi, gz
                l = [*l]
                d = {**d}
                yield
                gz = int(l[0])
                gi = (o.a / abs(l[0] or 1))
                del gz
                yield (str(go.a) + ('%s' % gl[0]))
            drive(collect(h1_15()))
        [gd[(2 and 1)], *d['z']] = (list(x for x in (1, 2) if not x or gi) or sorted({x  for x in (1, 2)}))
    f2452()
except Exception as e:
    out(type(e).__name__)


try:
    with Manager(('%s' % (gi // (go.a or 2)))), Manager() as gd['z']:
        gd[(gm @ 3)] = go.b = gi
        if {gl[0], 'k'}:
            raise ValueError((go.a << (3 & 3)))
            n0_9 = 2
            while n0_9 and (go or go):
                n0_9 -= 1
                if n0_9 < 0: break
                gi = gi
            else:
                assert callable((gm @ go.a)), {gi, *[1, 2]}
                gs = gs
        elif gl[0]:
            if abs(gi):
                n0_12 = gl[0]
                del n0_12
                gi = ((1 ^ gl[0]) + gl[0])
            else:
                gl = [*list({gi, go.a})[:]]
                gi = (gi % (gi or 2))
            n0_16 = 1
            while not not n0_16:
                n0_16 -= 1
                if n0_16 < 0: break
                gi = 1
except Exception as e:
    out(type(e).__name__)


try:
    def f2479(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        global gi, gz
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        gz = {y: y for y in ('k', 'm') if y}
        gi = abs(cl[0])
        del gz
        if (yield from [cl[0], *gl]):
            for d[(3 or 2)] in cl:
                cl[0] = {'k': 1}['k']
            else:
                d = (gd or {'k': 1})
            cl[0] = gl[0]
        else:
            try:
                cs = f'{(co.a / abs(co.a or 1))}'
                1 // 0
            except KeyError:
                yield dict(n=2, **{**gd, 'k': co}, **{'z': (gi / 2)})
                co.a = ((2 >= ci) if int(1) else (lambda *, x=1: 3)())
            except:
                assert 2
                raise
        if cd:
            out((o.a ^ gi))
        else:
            try:
                (co or o)
                *cd[cd['k']], n1_13 = ([x for x in cl for y in (x,)] or (ci, *cl))
            except Exception as e:
                i = ci
            finally:
                gd['k'] = (2 not in go.l)
                ci = (cl[0] in (1, 2))
        d = {y: y for y in ('k', 'm') if y}
        (lambda: (ci, cl, cd, cs, co))()
    list(f2479())
except Exception as e:
    out(type(e).__name__)


try:
    def f2481(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go):
        l = [*l]
        d = {**d}
        ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go
        yield
        try:
            with Manager() as gd[go.a]:
                d[len((1, 2))], *cd[cl[0]] = list({go.a, o.a})
            return f'x{cl[0]}y{go.l[0 * 3]!r}'
        except ValueError:
            if [SimpleNamespace(a=go.a, l=[1, 2], w=Waiting())]:
                [2j]
                try:
                    co.b = o.b = True
                    ci = i
                except (KeyError, ValueError):
                    ci = cl[0]
                    raise
        (lambda: (ci, cl, cd, cs, co))()
    list(f2481())
except Exception as e:
    out(type(e).__name__)
