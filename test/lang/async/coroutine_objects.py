# Coroutine objects: their attributes, states and errors.
import types
import warnings

warnings.simplefilter('ignore')  # 'never awaited': told when one is dropped


def attempt(f, *args):
    try:
        print('->', f(*args))
    except BaseException as exc:
        print(type(exc).__name__, exc, '| cause', repr(exc.__cause__), '| context', repr(exc.__context__))


async def coro(x=1):
    return x

c = coro(5)
print(type(c), c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame.f_lasti)
print(repr(c).split(' at ')[0])
attempt(iter, c)
attempt(next, c)
attempt(list, c)
attempt(c.send, 1)
attempt(c.send, None)
attempt(c.send, None)
attempt(c.send, None)
attempt(c.throw, ValueError('after the end'))
print(c.cr_frame, c.close())
c = coro()
c.close()
attempt(c.send, None)
c.__name__ = 'renamed'
c.__qualname__ = 'q.renamed'
print(c.__name__, c.__qualname__)


def setname(v):
    c.__name__ = v
attempt(setname, 1)


@types.coroutine
def suspend(v):
    r = yield v
    return r


async def outer():
    print('got', await suspend('first'))
    try:
        await suspend('second')
    except ValueError as exc:
        print('inside', exc)
    await suspend('third')

c = outer()
print(c.send(None), c.cr_await.__name__)
print(c.send('answer'))
print(c.throw(ValueError, 'thrown'))
attempt(c.throw, ValueError('uncaught'))


async def stops():
    raise StopIteration('in coroutine')
attempt(stops().send, None)


async def ignores():
    try:
        await suspend(1)
    except GeneratorExit:
        await suspend(2)
c = ignores()
c.send(None)
attempt(c.close)

w = coro(7).__await__()
print(type(w).__name__, repr(w)[:26])
attempt(next, w)
w = outer().__await__()
print(next(w), w.send('x'), w.throw(ValueError('w')), w.close())


# What can be awaited
class Bad:
    def __await__(self):
        return 1


class Returns:
    def __await__(self):
        return coro()


class Good:
    def __await__(self):
        return iter([1, 2])


class Lists:
    def __await__(self):
        return [1]


async def awaits(x):
    return await x
for value in (1, None, 'x', Bad(), Returns(), Good(), Lists(), [1], suspend('gen'), (i for i in 'ab')):
    attempt(awaits(value).send, None)


async def twice(c):
    return await c
shared = outer()
a, b = twice(shared), twice(shared)
print(a.send(None))
attempt(b.send, None)


# yield from a coroutine
def plain(c):
    yield from c
attempt(next, plain(coro()))


@types.coroutine
def marked(c):
    return (yield from c)
attempt(marked(coro(3)).send, None)
print(types.coroutine(coro) is coro)


class Gen:
    def send(self, v): return 'sent'
    def throw(self, *a): return 'thrown'
    def close(self): return 'closed'
    def __iter__(self): return self
    def __next__(self): return 'next'


@types.coroutine
def makes():
    return Gen()
print(type(makes()).__name__)


# async for and async with on the wrong things
async def loop_over(x):
    async for i in x:
        return i


async def enter(x):
    async with x:
        pass


class NoExit:
    async def __aenter__(self): pass


class NoEnter:
    async def __aexit__(self, *a): pass


class PlainEnter:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return 1


class NoAnext:
    def __aiter__(self): return 1


class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 1


class OldAiter:
    n = 0
    async def __aiter__(self): return self
    async def __anext__(self): return 'old'

for value in ([1], NoAnext(), BadAnext()):
    attempt(loop_over(value).send, None)
for value in (1, NoExit(), NoEnter(), PlainEnter()):
    attempt(enter(value).send, None)

print(coro.__code__.co_flags & 0x80, outer.__code__.co_flags & 0x1a0)


class Methods:
    async def m(self): return 'method'
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return 'static'
for f in (Methods().m, Methods.c, Methods.s):
    attempt(f().send, None)
