# A signal that comes between send() and the innermost of a chain of generators is the innermost one's: no frame on the
# way down takes it (bpo-30039). The signal is raised and the value sent from C, so that no instruction lies between.
import functools
import operator
import os
import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
call = operator.methodcaller('__call__')


def interrupt_then_send(generator):
    kill = functools.partial(os.kill, os.getpid(), signal.SIGINT)
    return min([kill, functools.partial(generator.send, None)], key=call)


def inner(log):
    try:
        yield 'first'
    except KeyboardInterrupt:
        log.append('inner')
        return 'caught inside'
    return 'not interrupted'


def middle(log):
    try:
        return (yield from inner(log))
    except KeyboardInterrupt:
        log.append('middle')
        raise


def outer(log, depth):
    if depth == 0:
        return (yield from middle(log))
    return (yield from outer(log, depth - 1))


for depth in (0, 1, 10):
    log = []
    generator = outer(log, depth)
    print(next(generator))
    try:
        interrupt_then_send(generator)
        print('not reached')
    except BaseException as error:
        print(depth, type(error).__name__, getattr(error, 'value', None), log)


# By coroutines, too.
class Awaitable:
    def __await__(self):
        yield 'first'


async def innermost(log):
    try:
        await Awaitable()
    except KeyboardInterrupt:
        log.append('inner')
        return 'caught inside'


async def around(log):
    return await innermost(log)


log = []
coroutine = around(log)
print(coroutine.send(None))
try:
    interrupt_then_send(coroutine)
except BaseException as error:
    print(type(error).__name__, getattr(error, 'value', None), log)
