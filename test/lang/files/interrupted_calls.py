# PEP 475: a signal runs its handler in the middle of a blocking call, and the call goes on;
# a handler that raises ends it. What was read or waits to be written is not lost.
import os
import select
import signal
import time

seen = []


def note(signum, frame):
    seen.append(signum)


def fail(signum, frame):
    raise RuntimeError('from the handler')


def after(seconds, handler=note):
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def attempt(f, *args):
    """Call it with a raising handler to come. On a slow machine that comes before the call."""
    try:
        after(0.02, fail)
        return f(*args)
    except RuntimeError as e:
        return 'RuntimeError: %s' % e


# sleep
after(0.02)
start = time.monotonic()
time.sleep(0.1)
print(seen, time.monotonic() - start >= 0.1)
start = time.monotonic()
print(attempt(time.sleep, 5), time.monotonic() - start < 4)

# read and write of a pipe
del seen[:]
r, w = os.pipe()


def write_later(signum, frame):
    seen.append(signum)
    os.write(w, b'data')


after(0.02, write_later)
print(os.read(r, 10), seen == [signal.SIGALRM])
print(attempt(os.read, r, 10))
os.write(w, b'still there')
print(os.read(r, 100))

# writing to a full pipe
os.set_blocking(w, False)
filled = 0
try:
    while True:
        filled += os.write(w, b'x' * 4096)
except BlockingIOError:
    pass
os.set_blocking(w, True)
print(attempt(os.write, w, b'y'), filled > 0)


def drain(signum, frame):
    os.read(r, filled)


after(0.02, drain)
print(os.write(w, b'y'))

# select and poll
del seen[:]
r, w = os.pipe()
after(0.02)
start = time.monotonic()
print(select.select([r], [], [], 0.1), time.monotonic() - start >= 0.1, seen == [signal.SIGALRM])
after(0.02, write_later)
print(select.select([r], [], [])[0] == [r], os.read(r, 10))
print(attempt(select.select, [r], [], []))
p = select.poll()
p.register(r, select.POLLIN)
after(0.02, write_later)
print(p.poll() == [(r, select.POLLIN)], os.read(r, 10), p.poll(10))
print(attempt(p.poll, 5000))

# buffered reading: an exception in the middle leaves the stream usable
f = open(r, 'rb')
os.write(w, b'first\nsec')
print(f.readline())


def rest(signum, frame):
    os.write(w, b'ond\n')


after(0.02, rest)
print(f.readline())
t = open(r, 'r', closefd=False)
os.write(w, b'a line\n')
print(t.readline(), end='')
print(attempt(t.readline))
os.write(w, b'another\n')
print(t.readline(), end='')


# a buffered writer keeps what it could not write
big = open(w, 'wb', buffering=1 << 17)
data = b'z' * 100000
big.write(data)
print(attempt(big.flush))
got = []


def take(signum, frame):
    try:
        got.append(os.read(r, 1 << 17))
    except BlockingIOError:  # on a slow machine it comes again before the writer has gone on
        pass
    if sum(map(len, got)) < len(data):
        signal.setitimer(signal.ITIMER_REAL, 0.01)


os.set_blocking(r, False)
signal.signal(signal.SIGALRM, take)
signal.setitimer(signal.ITIMER_REAL, 0.01)
big.flush()
signal.setitimer(signal.ITIMER_REAL, 0)
try:
    while True:
        got.append(os.read(r, 1 << 17))
except BlockingIOError:
    pass
print(b''.join(got) == data)


# a handler that uses the stream it interrupts


r2, w2 = os.pipe()
os.set_blocking(w2, False)
try:
    while True:
        os.write(w2, b'x' * 4096)
except BlockingIOError:
    pass
os.set_blocking(w2, True)
stream = open(w2, 'wb', closefd=False)


def again(signum, frame):
    try:
        stream.write(b'inner')
    except RuntimeError as e:
        print(str(e)[:27])
    os.read(r2, 1 << 20)


stream.write(b'outer')
after(0.5, again)  # it must not come before the flush waits
stream.flush()
print(os.read(r2, 1 << 20)[-5:])

# opening a FIFO waits for the other end
path = '/tmp/minipy_test_fifo%d' % os.getpid()
if os.path.exists(path):
    os.remove(path)
os.mkfifo(path)
print(attempt(open, path))
other = []


def open_other(signum, frame):
    other.append(os.open(path, os.O_RDONLY | os.O_NONBLOCK))


after(0.02, open_other)
with open(path, 'w') as f:
    f.write('through the fifo')
print(os.read(other[0], 100))
os.remove(path)
