# The wakeup fd: what it may be, what comes back, the bytes of one and of several signals, and that a byte written
# before a select() ends it at once.
import errno
import os
import select
import signal
import sys
import time

from fixtures.children import poke, reap

PID = os.getpid()
LONG = 60


def show(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).replace(str(w), 'FD')


def nothing(signum, frame):
    pass


class Interrupted(Exception):
    pass


def interrupt(signum, frame):
    raise Interrupted


def together(*signums):
    list(map(os.kill, [PID] * len(signums), signums))


r, w = os.pipe()
r2, w2 = os.pipe()
closed = os.dup(r)
os.close(closed)
print(show(signal.set_wakeup_fd, closed), show(signal.set_wakeup_fd, -2), show(signal.set_wakeup_fd, 1 << 40))
print(show(signal.set_wakeup_fd), show(signal.set_wakeup_fd, 'x'), show(signal.set_wakeup_fd, 1.5))
print(show(signal.set_wakeup_fd, w))
os.set_blocking(w, False)
os.set_blocking(w2, False)
print(signal.set_wakeup_fd(w), signal.set_wakeup_fd(w2) == w, signal.set_wakeup_fd(-1) == w2, signal.set_wakeup_fd(-1))

# One byte for each signal, in the order in which they came.
signal.signal(signal.SIGALRM, nothing)
signal.signal(signal.SIGUSR1, nothing)
signal.signal(signal.SIGUSR2, nothing)
signal.set_wakeup_fd(w)
together(signal.SIGUSR1)
together(signal.SIGALRM)
print(list(os.read(r, 10)))

# Two that waited in the kernel come in any order.
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2])
together(signal.SIGUSR1, signal.SIGUSR2)
print(signal.sigpending() == {signal.SIGUSR1, signal.SIGUSR2}, select.select([r], [], [], 0)[0])
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1, signal.SIGUSR2])
print(sorted(os.read(r, 10)))

# The byte of a signal that ended one select() is still there for the next: it does not wait.
signal.signal(signal.SIGALRM, interrupt)
child = poke(signal.SIGALRM)
try:
    print(select.select([], [], [], LONG))
except Interrupted:
    print('interrupted')
start = time.monotonic()
print(select.select([r], [], [], LONG)[0] == [r], time.monotonic() - start < LONG / 2, list(os.read(r, 10)))
reap(child)

# The signal comes while select() waits for the byte: the handler's exception wins, and the byte stays.
child = poke(signal.SIGALRM)
start = time.monotonic()
try:
    print(select.select([r], [], [], LONG))
except Interrupted:
    print('interrupted', time.monotonic() - start < LONG / 2, list(os.read(r, 10)))
reap(child)

# A descriptor that cannot be written to: said on sys.stderr, after the handler, whose exception is raised.
class Stderr:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


signal.signal(signal.SIGALRM, lambda signum, frame: 1 / 0)
os.set_blocking(r, False)
signal.set_wakeup_fd(r)
real, sys.stderr = sys.stderr, Stderr()
try:
    together(signal.SIGALRM)
    pass
except ZeroDivisionError as error:
    print(error)
finally:
    fake, sys.stderr = sys.stderr, real
text = ''.join(fake.parts)
print(text.replace('\n', '|'), errno.EBADF)
signal.set_wakeup_fd(-1)
