# What a child of os.fork() has of its parent: masks, handlers and buffers, but no timers and no signals that wait.
import os, signal, sys, time

SIG = signal.SIGUSR1
trail = []


def in_child(f):
    """What f() returns in a child, and how that ended."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        try:
            os.write(w, repr(f()).encode())
        finally:
            os._exit(0)
    os.close(w)
    with open(r) as pipe:
        said = pipe.read()
    print(f.__name__, said, os.waitpid(pid, 0)[1])


parent = os.getpid()


def ids():
    return os.getpid() != parent, os.getppid() == parent, os.getpgid(0) == os.getpgid(parent), os.getsid(0) == os.getsid(parent)


def mask_and_pending():
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    return sorted(map(int, blocked)), sorted(map(int, signal.sigpending()))


def timer():
    return signal.getitimer(signal.ITIMER_REAL)


def handlers():
    trail.clear()
    os.kill(os.getpid(), SIG)
    repr(trail)
    return trail, signal.getsignal(signal.SIGUSR2), signal.getsignal(signal.SIGPIPE)


def blocked_then_open():
    trail.clear()
    os.kill(os.getpid(), SIG)
    waits = sorted(map(int, signal.sigpending()))
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    repr(trail)
    return waits, trail


def alarm_of_its_own():
    signal.signal(signal.SIGALRM, lambda *args: trail.append('alarm'))
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while 'alarm' not in trail:
        pass
    return trail[-1]


def by_default():
    signal.signal(SIG, signal.SIG_DFL)
    os.kill(os.getpid(), SIG)


in_child(ids)
signal.signal(SIG, lambda signum, frame: trail.append(signum))
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_REAL, 100)
in_child(timer)
signal.setitimer(signal.ITIMER_REAL, 0)
in_child(handlers)
in_child(alarm_of_its_own)
in_child(by_default)
signal.pthread_sigmask(signal.SIG_SETMASK, [SIG, signal.SIGTERM])
os.kill(os.getpid(), SIG)
in_child(mask_and_pending)
in_child(blocked_then_open)
print(mask_and_pending.__name__, mask_and_pending())
signal.pthread_sigmask(signal.SIG_SETMASK, [])
print(trail)

# What is not yet written is written by both.
sys.stdout.flush()
print('twice')
pid = os.fork()
if pid == 0:
    sys.exit(5)
print(os.waitpid(pid, 0)[1])
