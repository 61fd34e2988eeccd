# Sections that hold signals back: what waits, where, and in which order it runs.
import os
import signal
import time
from minipy.signals import allow, atomic, deferred, held, siginfo, waiting

log = []


def note(signum, frame):
    log.append(signum)


def fail(signum, frame):
    raise KeyError(signum)


def kill(*signums):
    for signum in signums:
        os.kill(os.getpid(), signum)


def told():
    result = list(log)
    log.clear()
    return result


for signum in (1, 10, 12, 34, 35):
    signal.signal(signum, note)

print('-- the first to come waits here, the rest in the kernel: standard signals coalesce there, real-time ones queue')
with deferred():
    kill(12, 10, 34, 35, 34, 34, 10, 10, 12)
    print(told(), sorted(map(int, waiting())))
print(told(), waiting())

print('-- one alone runs once')
with deferred():
    kill(10)
print(told())

print('-- those not named do not wait')
with deferred(10, 12):
    print(sorted(map(int, held())))
    kill(10, 12, 1)
    print(told())
print(told())

print('-- nested: the outermost end counts')
with deferred(10):
    with deferred():
        kill(10, 12)
        print(told())
    print(told())
print(told())

print('-- restored: as outside of that section')
with deferred(10) as outer:
    with deferred() as inner:
        kill(10, 12)
        with inner.restored():
            print(told())
            kill(12)
            print(told())
        with outer.restored():
            print(told())
        kill(12)
        print(told())
    print(told())

print('-- allow: what the innermost section holds')
with deferred(10):
    with deferred():
        kill(10, 12, 34)
        with allow(12):
            print(told())
        with allow():
            print(told())
print(told())

print('-- an atomic function')


@atomic
def whole(n):
    """Recurses."""
    kill(10)
    if n > 0:
        whole(n - 1)
    print(told())
    return n


print(whole(2), told(), whole.__name__, whole.__doc__)


@atomic(10)
def one():
    kill(10, 12)
    print(told())


one()
print(told())

print('-- a handler that raises: at the end, and in what is allowed')
signal.signal(10, fail)
try:
    with deferred() as section:
        try:
            with section.restored():
                kill(10)
                print('not here')
        except KeyError:
            print('caught inside', sorted(map(int, held()))[:3])
        kill(10)
        print('goes on')
        kill(12, 34)
except KeyError as error:
    print('at the end', error)
try:
    pass
except KeyError as error:
    print('not here', error)
print(told())


@atomic
def raising():
    kill(10)
    return 'lost'


try:
    print(raising())
except KeyError as error:
    print('in the caller', error)

try:
    with deferred():
        kill(10)
        raise ValueError
except KeyError as error:
    print('with what was under way as its context:', repr(error.__context__))

print('-- a generator holds back while it runs')
signal.signal(10, note)


@atomic
def numbers():
    for i in range(3):
        kill(10)
        yield i, told()


def numbers_with():
    with deferred(10):
        kill(10)
        yield told()
        kill(10)
        yield told()
    yield told()


for item in numbers():
    print(item, told())
for item in numbers_with():
    print(item, told())

print('-- blocking calls go on')
before = time.monotonic()
with deferred():
    signal.signal(signal.SIGALRM, note)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    time.sleep(0.1)
    print(time.monotonic() - before >= 0.1, told(), sorted(map(int, waiting())))
    signal.pause()
print(told())

print('-- siginfo of what has waited')


def note_info(signum, frame):
    info = siginfo()
    log.append(info and (info.si_signo, info.si_pid == os.getpid(), info.si_code))


signal.signal(35, note_info)
with deferred():
    kill(35, 35)
print(told())
kill(35)
print(told())

print('-- the mask is Python\'s own')
with deferred():
    kill(10, 12)
    print(signal.pthread_sigmask(signal.SIG_BLOCK, [12]))
print(told())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [12]), told())

print('-- the wakeup fd hears of each')
reader, writer = os.pipe()
os.set_blocking(writer, False)
signal.set_wakeup_fd(writer)
with deferred():
    kill(12, 34, 10, 34)
    print(list(os.read(reader, 10)))
print(list(os.read(reader, 10)), told())
signal.set_wakeup_fd(-1)

print('-- a handler that is taken away')
with deferred():
    kill(10, 12, 10)
    signal.signal(10, signal.SIG_IGN)
print(told())
signal.signal(10, note)

print('-- a second one may escalate')
signal.signal(2, signal.default_int_handler)
with deferred(escalate=True):
    kill(10, 2)
    print('one waits', told())
    try:
        kill(2)
        print('not here')
    except KeyboardInterrupt:
        print('escalated', told())
print(told())
with deferred():
    with deferred(escalate=True):
        kill(2, 2)
        print('not all agree')
    try:
        with allow():
            pass
    except KeyboardInterrupt:
        print('now')
    try:
        with allow():
            pass
    except KeyboardInterrupt:
        print('and the one that the kernel kept')

print('-- what cannot be held back')
for signum in (signal.SIGSEGV, signal.SIGKILL, 0, 65):
    try:
        deferred(signum)
    except ValueError as error:
        print(error)
for wrong in (lambda: atomic(len), lambda: atomic('x'), lambda: deferred(wait=1), lambda: deferred().__exit__()):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
