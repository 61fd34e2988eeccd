# Each call that waits, with three signals during the wait: the handlers run while it waits, and it goes on (PEP 475);
# with a time limit, to the same moment as without signals.
import fcntl
import os
import select
import signal
import sys
import tempfile
import time

from fixtures.children import ASLEEP, acknowledge, path_of, poke, pokes, reap

TIMES = 3
ticks = []


def handler(signum, frame):
    ticks.append(signum)
    if len(ticks) < TIMES:
        acknowledge()


signal.signal(signal.SIGALRM, handler)


def during(name, call, then=':'):
    """The call, its signals and what ends it, sent by a child when this process sleeps."""
    del ticks[:]
    child = poke(signal.SIGALRM, TIMES, then)
    result = call()
    print(name, result, len(ticks))
    reap(child)


def timed(name, call, seconds):
    """The call, with a timer that interrupts it again and again."""
    del ticks[:]
    signal.signal(signal.SIGALRM, lambda signum, frame: ticks.append(signum))
    signal.setitimer(signal.ITIMER_REAL, seconds / 10, seconds / 10)
    start = time.monotonic()
    result = call()
    elapsed = time.monotonic() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, handler)
    print(name, result, len(ticks) >= TIMES, seconds <= elapsed < 60)


# Children
def waiting(name, wait):
    del ticks[:]
    child = poke(signal.SIGALRM, TIMES, 'exit 5')
    pid, status = wait(child)[:2]
    print(name, pid == child, os.WEXITSTATUS(status), len(ticks))


waiting('wait', lambda child: os.wait())
waiting('waitpid', lambda child: os.waitpid(child, 0))
waiting('waitpid of any', lambda child: os.waitpid(-1, 0))
waiting('wait3', lambda child: os.wait3(0))
waiting('wait4', lambda child: os.wait4(child, 0))

# Pipes
r, w = os.pipe()
during('read', lambda: os.read(r, 10), 'printf data >' + path_of(w))
with os.fdopen(r, 'rb', closefd=False) as stream:
    during('buffered read', lambda: stream.read(4), 'printf data >' + path_of(w))
    during('readline', lambda: stream.readline(), 'echo data >' + path_of(w))
with os.fdopen(r, 'r', closefd=False) as stream:
    during('text', lambda: stream.readline(), 'echo data >' + path_of(w))
size = 4 << 20
os.set_inheritable(r, True)
del ticks[:]
child = poke(signal.SIGALRM, TIMES, 'exec cat >/dev/null <' + path_of(r))
with os.fdopen(w, 'wb', buffering=0) as stream:
    data = bytes(size)
    written = 0
    while written < size:
        written += stream.write(memoryview(data)[written:])
os.close(r)
reap(child)
print('write', written == size, len(ticks))

# Opening a FIFO waits for the other end.
folder = tempfile.mkdtemp()
fifo = os.path.join(folder, 'fifo')
os.mkfifo(fifo)


def python_open():
    with open(fifo, 'w') as stream:
        return stream.name == fifo


def os_open():
    os.close(os.open(fifo, os.O_RDONLY))
    return True


during('open', python_open, 'cat %s' % fifo)
during('os.open', os_open, ': >%s' % fifo)

# Time
timed('sleep', lambda: time.sleep(0.3), 0.3)

# Several descriptors
r, w = os.pipe()
timed('select', lambda: select.select([], [], [], 0.3), 0.3)
timed('select of one', lambda: select.select([r], [], [], 0.3), 0.3)
poller = select.poll()
poller.register(r, select.POLLIN)
timed('poll', lambda: poller.poll(300), 0.3)
with select.epoll() as epoll:
    timed('epoll', lambda: epoll.poll(0.3), 0.3)
    epoll.register(r, select.EPOLLIN)
    timed('epoll of one', lambda: epoll.poll(0.3), 0.3)
    during('epoll until data', lambda: epoll.poll() == [(r, select.EPOLLIN)], 'echo >' + path_of(w))
print(select.select([r], [], [], 60)[0] == [r], os.read(r, 1))
during('select until data', lambda: select.select([r], [], [], 60)[0] == [r], 'echo >' + path_of(w))
print(os.read(r, 1))
during('poll until data', lambda: poller.poll() == [(r, select.POLLIN)], 'echo >' + path_of(w))

# Waiting for one signal while others come
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
during('sigwaitinfo', lambda: signal.sigwaitinfo([signal.SIGUSR1]).si_signo, 'kill -10 $PPID')
during('sigtimedwait', lambda: signal.sigtimedwait([signal.SIGUSR1], 60).si_signo, 'kill -10 $PPID')
# One signal, well before the end: CPython 3.6 gives what it has not filled in where the time ends by a signal.
del ticks[:]
signal.setitimer(signal.ITIMER_REAL, 0.05)
start = time.monotonic()
print('sigtimedwait in vain', signal.sigtimedwait([signal.SIGUSR1], 0.5), 0.5 <= time.monotonic() - start < 60, len(ticks))

# Locks of files: a child holds them until this process has been interrupted and sleeps again.
path = os.path.join(folder, 'file')


HOLDER = '''
import fcntl, os, sys
path, lock, program = sys.argv[1:]
stream = open(path, 'w')
getattr(fcntl, lock)(stream, fcntl.LOCK_EX)
os.set_inheritable(stream.fileno(), True)
os.execl('/bin/sh', 'sh', '-c', program)
'''


def locking(lock):
    r, w = os.pipe()
    del ticks[:]
    program = ASLEEP + 'echo >%s\n' % path_of(w) + pokes(signal.SIGALRM, TIMES) + '; asleep'
    child = os.spawnl(os.P_NOWAIT, sys.executable, sys.executable, '-c', HOLDER, path, lock.__name__, program)
    os.read(r, 1)
    with open(path, 'w') as stream:
        try:
            lock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            print(lock.__name__, type(error).__name__)
        print(lock.__name__, lock(stream, fcntl.LOCK_EX), len(ticks))
        lock(stream, fcntl.LOCK_UN)
    reap(child)
    os.close(r)
    os.close(w)


locking(fcntl.flock)
locking(fcntl.lockf)
for f, args in ((fcntl.flock, (-1, 1)), (fcntl.flock, (99, 1)), (fcntl.lockf, (1, 0)), (fcntl.flock, ('x', 1))):
    try:
        print(f(*args))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)
os.unlink(path)
os.unlink(fifo)
os.rmdir(folder)
