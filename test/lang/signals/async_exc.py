# Exceptions from outside: raised at the next poll, in handlers too, and at the end of a section.
import _thread
import signal
import os
from minipy.signals import async_exc, atomic, allow, deferred

me = _thread.get_ident()


class Stop(Exception):
    def __init__(self):
        super().__init__('stopped')


def raising(exc):
    print('returned', async_exc(me, exc))


for exc in (Stop, KeyboardInterrupt):
    try:
        raising(exc)
    except BaseException as error:
        print(type(error).__name__, error, error.__traceback__.tb_next.tb_lineno)

print(async_exc(me + 1, Stop), async_exc(me, None))


def on_signal(signum, frame):
    try:
        async_exc(me, Stop)
        print('not here')
    except Stop:
        print('in the handler')


signal.signal(10, on_signal)
os.kill(os.getpid(), 10)

print('-- only the last one is raised')
try:
    with deferred():
        async_exc(me, ValueError)
        async_exc(me, Stop)
        print('waits')
except Exception as error:
    print(repr(error))

print('-- taken back')
with deferred():
    async_exc(me, Stop)
    async_exc(me, None)

print('-- with signals named it does not wait')
try:
    with deferred(10):
        async_exc(me, Stop)
        print('not here')
except Stop as error:
    print(repr(error))


@atomic
def whole():
    async_exc(me, Stop)
    try:
        with allow():
            print('not here')
    except Stop:
        print('allowed')
    async_exc(me, Stop)
    return 'whole'


try:
    print(whole())
except Stop:
    print('in the caller')


@atomic
def numbers():
    async_exc(me, Stop)
    yield 1


try:
    for number in numbers():
        print('not here')
    print('not here')
except Stop:
    print('when it has yielded')

for wrong in (3, ValueError(), int):
    try:
        async_exc(me, wrong)
    except TypeError as error:
        print(error)
