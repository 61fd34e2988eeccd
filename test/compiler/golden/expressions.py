# Every kind of expression, in module, function and class scope.
a = b or c and d or not e
x = a < b <= c != d in e not in f is g is not h
x = (a + b - c * d / e // f % g @ h) ** i << j >> k & l | m ^ ~n
x = -a, +a, not a
x = lambda: 0
x = lambda a, b=1, *c, d, e=2, **f: (a, b, c, d, e, f)
x = a if b else c if d else e
x = {}, {1: 2}, {1: a, 2: b}, {a: b, c: d}, {**a}, {**a, 'b': 1, **c, 1: 2, 3: 4}, {'k': 1, **a}
x = {1}, {a, b}, {*a}, {*a, b, *c}, [*a], [*a, b], [a, *b, c, d, *e], (*a,), (*a, b), ()
x = f(), f(a), f(a, b), f(a, k=b), f(k=a, l=b), f(*a), f(a, *b), f(*a, b, *c), f(**a), f(k=a, **b)
x = f(a, *b, k=1, **c), f(a, *b, c, *d, k=1, l=2, **e, m=3, **g), f(*a, k=1), f(a, b, c=1, **d)
x = f(i for i in a), f(*[i for i in a], **{k: v for k, v in b})
x = a.b.c, a[b], a[b][c], a[1:2], a[:], a[::2], a[1:], a[:1], a[..., 1:2], a[b, c], a[b:c, d], a[b:c:d, ::]
x = f'', f'a', f'{a}', f'a{b}c', f'{a!r}{b!s}{c!a}', f'{a:>10}', f'{a!r:{b}.{c}}', 'x' f'{a}' "y", f'{{{a}}}'
x = 1, 1.0, True, 0, False, -1, 1j, 0.0, -0.0, 'a', b'a', None, ..., 10 ** 30, 'é', '\U0001f600', '\ud800'
x = [i for i in a], {i for i in a}, {i: j for i, j in a}, (i for i in a)
x = [i for i in a if i if not j], [(i, j) for i in a for j in i if j], [[j for j in i] for i in a]
x = [lambda: i for i in a], {k: [v for v in k] for k in a}
a.b.c = a[b] = a[1:2] = [d, e] = f, (g, *h) = *i, = x
(a, b), [c, d] = x
[*a] = x
a, *b, c = x
del a, b.c, d[e], (f, g), [h], d[1:2]


def scopes(p, q=1, *args, r, s: int = 2, **kwargs) -> 'r':
    nonlocal_cell = p
    global g
    g = q
    super()
    __class__

    def inner(d=nonlocal_cell):
        nonlocal nonlocal_cell
        nonlocal_cell += 1
        del nonlocal_cell
        return args, kwargs, [p + i for i in s], lambda: r
    yield
    y = yield
    z = yield y, z
    w = yield from inner
    return (yield)


def generators():
    (yield)
    x = [(yield i) for i in a]
    x = {(yield i): 1 for i in a}
    x = ((yield i) for i in a)
    return lambda: (yield), lambda: (yield from a)


class C(B, *bases, metaclass=M, **kw):
    """Docstring."""
    a = 1
    b = [a for i in a]
    __private = __mangled.__attr
    __dunder__ = __private

    def m(self, __p, *, __k: __ann = __default):
        self.__q = __p
        import __m
        from . import __n
        return __class__, super().m(__k=1)

    class D:
        def m(self):
            return super(), a


@decorator
@decorator.factory(1, k=2)
class E:
    @property
    def p(self): pass

    def a(self):
        class F:
            def b(self):
                return __class__
            __class__ = 1
        return __class__


async def coroutines(a):
    await a
    x = [await i for i in a], [i async for i in a], {i: j async for i, j in a if await j}
    x = (i async for i in a), {i async for i in a for j in i}, [i for i in a async for j in b if j]
    async with a as b, c, d as (e, f):
        await x
    async for i in a:
        if i: continue
        break
    else:
        pass
    async for i, *j in a:
        async with i:
            return


async def asyncgen():
    yield
    x = yield await y
    async for i in a:
        yield i
    return
