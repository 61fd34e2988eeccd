"""Programs that npm run fuzz:pyc mutates and runs: each kind of block, function and display."""

# --- blocks
def blocks(n):
    out = []
    for i in [0, 1, 2, 3]:
        try:
            if i == n:
                continue
            try:
                out.append(10 // i)
            except ZeroDivisionError as e:
                out.append(repr(e))
            else:
                out.append('else')
            finally:
                out.append('finally')
            if i == 3:
                break
        except (ValueError, KeyError):
            raise
        finally:
            out.append(i)
    else:
        out.append('all')
    while n:
        n -= 1
        if n == 2:
            continue
        try:
            if n == 1:
                break
        finally:
            out.append(n)
    return out

result = [blocks(n) for n in (0, 1, 2, 7)]

# --- with
class Manager:
    def __init__(self, silent):
        self.silent = silent
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        return self.silent

def managed(silent):
    for i in [1, 2, 3]:
        with Manager(silent) as m, Manager(False):
            if i == 1:
                continue
            if i == 2:
                raise ValueError(m)
            return i
    return None

try:
    managed(True)
    managed(False)
except ValueError as e:
    caught = e.args
del Manager

# --- functions
def outer(a, b=2, *args, c, d: 'note' = 4, **kwargs):
    x = a
    def inner(y=b):
        nonlocal x
        x += y
        return lambda z: (x, y, z, a, args, kwargs, c, d)
    return inner

f = outer(1, 2, 3, c=5, e=6)()(7)
g = outer(*[1, 2], **{'c': 3})(y=4)(5)
h = [k for k in f if k for j in [k] if j]
s = {k: len(str(k)) for k in f[:3]}, {str(k) for k in f}, int if False else len
u, *v, w = f
t = f'{u!r:>{5}} {v} {w:}' 'x'

# --- generators
def chain(n):
    if n:
        got = yield from chain(n - 1)
        yield got
    else:
        try:
            got = yield 1
        except ValueError:
            got = 'thrown'
        finally:
            yield 'last'
    return got

g = chain(3)
items = [next(g)]
items.append(g.throw(ValueError) if len(items) else None)
items += [*g]
g.close()
squares = (i * i for i in items if isinstance(i, int))
total = [*squares, *(), *items]

# --- coroutines
class Awaitable:
    def __await__(self):
        got = yield self
        return got
    async def __aenter__(self):
        return await self
    async def __aexit__(self, *exc):
        await self
        return True
    def __aiter__(self):
        self.n = 3
        return self
    async def __anext__(self):
        self.n -= 1
        if not self.n:
            raise StopAsyncIteration
        return await Awaitable() or self.n

async def numbers():
    async for n in Awaitable():
        yield n

async def main():
    out = []
    async with Awaitable() as a:
        out.append(a)
        async for n in Awaitable():
            if n == 1:
                continue
            out.append(n)
        else:
            out.append('else')
        out.append([n async for n in numbers()])
        raise ValueError(out)
    return out

m = main()
try:
    while True:
        m.send(None)
except StopIteration as e:
    value = e.value

# --- classes
class Meta(type):
    def __new__(cls, name, bases, ns, **kwargs):
        return super().__new__(cls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kwargs):
        super().__init__(name, bases, ns)

class Base(metaclass=Meta, extra=1):
    x: int = 1
    y = [x for _ in (1, 2)] if False else 3
    def __init__(self, *args):
        self.args = args
        super().__init__()
    @property
    def first(self):
        return self.args[0]
    @classmethod
    def make(cls, n):
        return cls(*[n] * 2)
    def __getitem__(self, key):
        return self.args[key]
    def __setitem__(self, key, value):
        self.__dict__[key] = value
    def __delitem__(self, key):
        del self.__dict__[key]

class Derived(Base):
    __slots__ = ('z',)
    def first_(self):
        return __class__, self.first, self[0:1], self[-1]

d = Derived.make(5)
d['a'] = d.b = 3
del d['a'], d.b
d.x += 1
r = d.first_(), d[::2], not d, -d.x, +d.x, ~d.x, 1 < d.x <= 3, d.x in (1, 2), d is not None
a, (b, c) = 1, (2, 3)
n = a + b - c * 2 / 3 // 1 % 5 ** 2 @ d if False else a & b | c ^ 1 << 2 >> 1
a += 9; a -= 2; a *= 3; a //= 2; a %= 5; a **= 2; a <<= 1; a >>= 1; a &= 7; a |= 8; a ^= 1; a /= 2
assert a is not None, 'never'
