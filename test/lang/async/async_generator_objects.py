# Asynchronous generators driven by hand: every state of asend, athrow and aclose.
import os
import sys
import types


def attempt(f, *args):
    try:
        print('->', f(*args))
    except BaseException as exc:
        print(type(exc).__name__, exc, '| value', repr(getattr(exc, 'value', None)), '| cause', repr(exc.__cause__),
              '| context', repr(exc.__context__))


@types.coroutine
def suspend(v):
    return (yield v)


async def numbers():
    try:
        a = yield 1
        print('a', a)
        b = await suspend('bare')
        print('b', b)
        c = yield 2
        print('c', c)
    except ValueError as exc:
        print('handling', exc)
        yield 'recovered'
    finally:
        print('finally')

g = numbers()
print(type(g), g.__name__, g.__qualname__, g.ag_running, g.ag_await, g.ag_code.co_name, g.ag_frame is not None)
print(repr(g).split(' at ')[0], g.__aiter__() is g)
attempt(iter, g)
attempt(next, g)
attempt(g.asend)
attempt(g.asend, 1, 2)
attempt(g.aclose, 1)
s = g.asend('too early')
print(type(s).__name__, iter(s) is s, s.__await__() is s)
attempt(s.send, None)
attempt(s.send, None)
s = g.__anext__()
attempt(next, s)
attempt(next, s)
s = g.asend('A')
attempt(s.send, None)
print(g.ag_await.__name__)
attempt(s.send, 'B')
attempt(s.send, 'B')
attempt(g.athrow(ValueError, 'v').send, None)
attempt(g.__anext__().send, None)
attempt(g.__anext__().send, None)
attempt(g.asend(1).send, None)
attempt(g.athrow(ValueError).send, None)
attempt(g.aclose().send, None)
print(g.ag_frame)

# throw() into what is awaited
g = numbers()
attempt(g.__anext__().send, None)
s = g.__anext__()
attempt(s.send, None)
attempt(s.throw, ValueError, 'into suspend')
attempt(s.throw, ValueError, 'again')
s = g.__anext__()
s.close()
attempt(s.send, None)
attempt(s.throw, ValueError)
s = g.athrow(KeyError, 'k')
attempt(s.send, 'not None')
attempt(s.send, None)
attempt(s.send, None)
attempt(s.throw, KeyError)

# not started
attempt(numbers().athrow(KeyError, 'fresh').send, None)
attempt(numbers().aclose().send, None)
attempt(numbers().athrow().send, None)
attempt(numbers().athrow(1).send, None)
attempt(numbers().athrow(KeyError, KeyError('v'), 3).send, None)


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('ignored')
kept = g = stubborn()  # dropped at the end only, by os._exit()
attempt(g.__anext__().send, None)
attempt(g.aclose().send, None)
attempt(g.athrow(GeneratorExit).send, None)


async def awaits_at_close():
    try:
        yield 1
    finally:
        print('cleanup', await suspend('closing'))
g = awaits_at_close()
attempt(g.__anext__().send, None)
s = g.aclose()
attempt(s.send, None)
attempt(s.send, 'x')
attempt(s.send, 'x')
g = awaits_at_close()
attempt(g.__anext__().send, None)
s = g.aclose()
attempt(s.send, None)
attempt(s.throw, KeyError('at close'))
s = g.aclose()
s.close()
attempt(s.send, None)


async def raises(exc):
    yield 1
    raise exc
for exc in (StopIteration('si'), StopAsyncIteration('sai'), ValueError('ve'), GeneratorExit('ge')):
    g = raises(exc)
    attempt(g.__anext__().send, None)
    attempt(g.__anext__().send, None)
    attempt(g.__anext__().send, None)


async def returns():
    yield 1
    return
g = returns()
attempt(g.__anext__().send, None)
attempt(g.__anext__().send, None)


async def reentrant():
    yield 'one'
    try:
        me.__anext__().send(None)
    except ValueError as exc:
        print('reentered:', exc)
    yield 'two'
me = reentrant()
attempt(me.__anext__().send, None)
attempt(me.__anext__().send, None)

# hooks
seen = []
old = sys.get_asyncgen_hooks()
print(old)
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(g.__name__))
g = numbers()
g.__anext__()
g.__anext__()
returns().aclose()
returns().athrow(ValueError)
returns().asend(None)
print(seen)


def broken(g):
    raise KeyError('hook')
sys.set_asyncgen_hooks(firstiter=broken)
g = returns()
attempt(g.__anext__)
attempt(g.__anext__().send, None)
sys.set_asyncgen_hooks(*old)

# values that look like exceptions' arguments
async def odd():
    yield (1, 2)
    yield ()
    yield StopIteration(3)
    yield None
g = odd()
for i in range(5):
    attempt(g.__anext__().send, None)
sys.stdout.flush()
os._exit(0)
