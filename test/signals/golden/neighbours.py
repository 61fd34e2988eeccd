# Instructions beside each other that are seldom so.

class Any:
    z = c = d = 1

    def same(self, f):
        return f

    def __getitem__(self, i):
        return self

    def __setitem__(self, i, v):
        out('set')

    def __truediv__(self, other):
        return self

    __itruediv__ = __add__ = __or__ = __truediv__

    def __await__(self):
        yield 1
        return self

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass

    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


def slices(u, a, b):
    u[a:b, (a, b)]
    u[a:b, 1]
    u[1, a:b]
    u[a:b] += 1
    u.x = u[0] = u
    u[a] = u[b] = 1
    u.x = u.w = v = 1
    u[0] = u[1] = v = 1
    u.a, u.b = u.c, u.d = a, b
    u.y = a, b = 1, 2
    u[0] /= a
    u.x /= a


def star(*args, **kwargs):
    return args


def calls(a):
    t = (1,)

    def inner():
        return star(*t, *t, a), star(*t, *t, **{'k': a}), star(*t, *t, k=1)
    d = {'k': 2}

    def other():
        return star(*t, *t, **d), star(*t, *t, **{**d}), star(*t, *t, **dict(d)), star(*t, *t, **(t and d))
    return inner(), other()


class Text:
    a = 'a'

    def __format__(self, spec):
        return 'T'


def texts(u, f):
    return f'{u.a}{u}', f'{f()}{f()}', f'{u}{u}', f'{u is f}{u is f}', f'{u and f or u}x', f'{u and 1}', f'{u:}', f'{f():}', f'{u.a:}', f'{u != f:}', f'{0 * len(u.a) and f}'


def conditions(a, b, c):
    x = (a and b) or c
    y = not (a and b)
    z = [p and b for p in (0, 1)]
    if (a and b) or c:
        x = {}
    else:
        x = {}
    w = {} if a else {}
    v = (0 if a and b else 1) + 1
    u = c + (a and b)
    t = c | (a and b)
    s = star(*z, *(z and (b,))), star(*z, *(() and z))
    if not (a and b):
        s += 1,
    if (a and b) or not c:
        s += 2,
    if not (a and b or c):
        s += 3,
    return x, y, z, w, v, u, t, s


def deleted():
    x = y = z = 1
    (lambda: (x, z))
    y = 2
    del x, y
    x = y = 3
    z = 1
    del y
    del x
    y = z
    m = n = 1
    (lambda: n)
    del n
    return y, m


def decorated(f, u):
    @f
    class A:
        pass

    @f()
    class B:
        pass

    @u.same
    class C:
        global g1, g2
        g1 = g2 = n = 1
        g1 = 1
        del n
    return A


try:
    class Annotated:
        del __annotations__
        x: int = 1
except NameError:
    pass


def polled(n):
    while True:
        gt[0]
        try:
            n -= 1
            if n > 0:
                continue
            break
        except ValueError:
            pass
    while True:
        n += 1
        try:
            if n < 3:
                continue
        except ValueError:
            if not n:
                continue
        while n > 1:
            n -= 1
            if n == 2:
                continue
        break
    return n


def branches(a, b):
    try:
        if a:
            if b:
                x = 1
            else:
                x = 2
        else:
            x = 3
    finally:
        if a:
            if b:
                x += 1
            else:
                x += 2
        else:
            x += 3
    try:
        1 // 0
    except ZeroDivisionError:
        if a:
            if b:
                x += 1
            else:
                x += 2
        else:
            x += 3
    if a:
        if b:
            x += 1
        else:
            x += 2
    else:
        x += 3
    []
    for i in (0, 1):
        try:
            if not i:
                continue
            x += 1
        except ValueError:
            pass
    return x


def imported():
    from math import floor, ceil
    import sys
    return (lambda: (floor(1.5), ceil(1.5), sys is None))()


def loops(n):
    while True:
        try:
            n -= 1
            if n > 2:
                continue
            while n > 0:
                n -= 1
        finally:
            out(n)
        if n < 1:
            break
    for i in (1, 2):
        if i and n:
            continue
        if not i:
            continue
        try:
            [][0]
        except IndexError:
            while i > 1:
                i -= 1
        finally:
            for j in ():
                pass
    while 1:
        while n < 3:
            n += 1
        break
    return n


def generated():
    x = yield
    y, z = yield x
    out([(yield 1), (yield 2)])
    out([(yield), x])
    z = (yield 6), (yield 7)
    out(f'{(yield 3)}')
    return (yield 4)


async def awaited(u):
    async def inner():
        return await (await u), {await u for x in (1,)}, {x: await u for x in (1,)}, {await u: x for x in (1,)}
    await inner()

    async def cells():
        async with u as v:
            v = await u
        async for w in u:
            pass
    await cells()


def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


def talk():
    g = generated()
    seen = [next(g), g.send(1), g.send((2, 3))]
    try:
        while True:
            seen.append(g.send(5))
    except StopIteration as e:
        seen.append(e.value)
    return seen


for (p, q), r in [((1, 2), 3)]:
    (s, t), u = (p, q), r
    (v, w), (x, y) = (1, 2), (3, 4)
any_ = Any()
gt = (1, 2)
slices(any_, 1, 2)
a = calls(5)
b = texts(Text(), dict), conditions(1, 2, 3), conditions(0, 2, 3), conditions(0, 0, 0)
c = deleted(), imported(), loops(4), polled(2), branches(1, 1), branches(1, 0), branches(0, 0), decorated(lambda f=(lambda g: g): f, any_)
d = talk()
drive(awaited(any_))
try:
    del e_
except NameError:
    e_: int = 1
    del e_
