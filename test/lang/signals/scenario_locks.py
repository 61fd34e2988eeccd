# What waits for a lock on one thread: a handler that raises ends it, one that returns lets it go on with the time that
# is left, one that releases gives it the lock.
import _thread
import os
import signal
import threading
import time

from fixtures.children import acknowledge, poke, reap

ticks = []


class Stop(Exception):
    pass


def stop(signum, frame):
    raise Stop


def tick(signum, frame):
    ticks.append(signum)


def interrupted(name, call):
    signal.signal(signal.SIGALRM, stop)
    child = poke(signal.SIGALRM)
    try:
        print(name, 'not interrupted', call())
    except Stop:
        print(name, 'interrupted')
    reap(child)


# Signals to the process are taken by the one thread there is, wherever they come from.
signal.signal(signal.SIGUSR1, tick)
signal.signal(signal.SIGUSR2, tick)
child = poke(signal.SIGUSR1, then='kill -%d $PPID; kill -%d $PPID' % (signal.SIGUSR2, signal.SIGUSR2))
while len(ticks) < 2:
    time.sleep(0.05)  # CPython's pause() can miss one
reap(child)
print(ticks[0], set(ticks[1:]))

lock = threading.Lock()
lock.acquire()
interrupted('lock', lock.acquire)
interrupted('lock with a time', lambda: lock.acquire(timeout=60))
interrupted('with', lambda: lock.__enter__())
print(lock.locked())

# An RLock's owner never waits.
rlock = threading.RLock()
rlock.acquire()
print(rlock.acquire(timeout=5), rlock.acquire(False), rlock.release(), rlock.release(), rlock.release())

# The handler returns, three times; then the fourth releases.
def release_at_four(signum, frame):
    ticks.append(signum)
    if len(ticks) == 4:
        lock.release()
    else:
        acknowledge()


del ticks[:]
signal.signal(signal.SIGALRM, release_at_four)
child = poke(signal.SIGALRM, times=4)
print(lock.acquire(), len(ticks), lock.locked())
reap(child)

# The time of a wait does not start anew.
signal.signal(signal.SIGALRM, tick)
for name, wait in (
    ('lock', lambda: lock.acquire(timeout=0.5)),
    ('event', lambda: threading.Event().wait(0.5)),
    ('semaphore', lambda: threading.Semaphore(0).acquire(timeout=0.5)),
):
    del ticks[:]
    signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
    start = time.monotonic()
    result = wait()
    elapsed = time.monotonic() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(name, result, 0.5 <= elapsed < 20, len(ticks) >= 3)

# A condition: who is interrupted has the lock again, and waits no more.
condition = threading.Condition()


def wait():
    with condition:
        return condition.wait(60)


def notify(signum, frame):
    condition.acquire()
    condition.notify()
    condition.release()


interrupted('condition', wait)
print(condition._is_owned(), len(condition._waiters))
signal.signal(signal.SIGALRM, notify)
child = poke(signal.SIGALRM)
print('notified', wait())
reap(child)
event = threading.Event()
signal.signal(signal.SIGALRM, lambda signum, frame: event.set())
child = poke(signal.SIGALRM)
print('event', event.wait(60))
reap(child)

# interrupt_main() is a Ctrl-C.
try:
    _thread.interrupt_main()
    pass
except KeyboardInterrupt:
    print('interrupted')
