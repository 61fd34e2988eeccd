# minipy.signals.sigsuspend(): the mask changes and the wait begins in one step; sigqueue(): signals with a value.
import os
import signal
import time
from signal import SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK, SIGALRM, SIGCHLD, SIGRTMIN, SIGTERM, SIGUSR1, SIGUSR2, pthread_sigmask
from minipy.signals import atomic, deferred, sigqueue, sigsuspend, waiting

seen = []


def mask():
    return sorted(int(signum) for signum in pthread_sigmask(SIG_BLOCK, []))


def handler(signum, frame):
    seen.append((int(signum), mask()))


def raising(signum, frame):
    seen.append(int(signum))
    raise KeyError(int(signum))


def told():
    global seen
    seen, before = [], seen
    return before


def attempt(function, *args):
    try:
        print(' ', function(*args))
    except Exception as exc:
        print(' ', type(exc).__name__, exc)


for signum in (SIGUSR1, SIGUSR2, SIGALRM, SIGTERM, SIGRTMIN, SIGRTMIN + 1):
    signal.signal(signum, handler)

print('a blocked signal that waits already ends it at once; the handler has run, under the old mask')
pthread_sigmask(SIG_BLOCK, [SIGUSR1, SIGUSR2, SIGALRM])
os.kill(os.getpid(), SIGUSR1)
print(sigsuspend([]), told(), mask())

print('one that the mask keeps out goes on waiting')
os.kill(os.getpid(), SIGUSR2)
signal.setitimer(signal.ITIMER_REAL, 0.02)
print(sigsuspend([SIGUSR2]), told(), signal.sigpending())
print(sigsuspend(set()), told(), signal.sigpending())

print('all that the mask lets in run, in ascending order')
os.kill(os.getpid(), SIGUSR2)
os.kill(os.getpid(), SIGUSR1)
os.kill(os.getpid(), SIGUSR1)
print(sigsuspend([]), told(), signal.sigpending())

print('of a queue of real-time signals one, the rest stays')
pthread_sigmask(SIG_BLOCK, [SIGRTMIN])
for value in range(3):
    sigqueue(os.getpid(), SIGRTMIN, value)
for _ in range(3):
    print(sigsuspend([]), told(), [int(signum) for signum in signal.sigpending()])

print('a handler that raises: the others run at the next poll, the mask is back')
signal.signal(SIGUSR1, raising)
os.kill(os.getpid(), SIGUSR1)
os.kill(os.getpid(), SIGUSR2)
try:
    sigsuspend([])
except KeyError as exc:
    print('KeyError', exc)
print(told(), mask())
signal.signal(SIGUSR1, handler)

print('ignored and default ones do not end it')
signal.signal(SIGUSR2, signal.SIG_IGN)
for signum in (SIGUSR2, SIGCHLD, SIGALRM):
    pthread_sigmask(SIG_BLOCK, [signum])
    os.kill(os.getpid(), signum)
print(sigsuspend([]), [signum for signum, _ in told()], signal.sigpending())
signal.signal(SIGUSR2, handler)

print('inside of a handler')


def suspends(signum, frame):
    os.kill(os.getpid(), SIGUSR2)
    print(' ', sigsuspend([]), [signum for signum, _ in told()])


signal.signal(SIGUSR1, suspends)
os.kill(os.getpid(), SIGUSR1)
sigsuspend([])
signal.signal(SIGUSR1, handler)

print('in a section that holds signals back it lasts until one has come')
with deferred():
    os.kill(os.getpid(), SIGUSR1)
    print(sigsuspend([]), told(), waiting())
    print(sigsuspend([]), told(), waiting())
print(told())


@atomic
def atomically():
    os.kill(os.getpid(), SIGUSR2)
    sigsuspend([])
    print(told(), mask())


atomically()
print(told())

print('the errors')
for wrong in (None, [0], [65], ['x'], [2 ** 40]):
    attempt(sigsuspend, wrong)
attempt(sigsuspend)

print('no child is missed: each ends while SIGCHLD is blocked, or in the wait')
pthread_sigmask(SIG_SETMASK, [SIGCHLD])
ended = []


def reap(signum, frame):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        ended.append(os.WEXITSTATUS(status))


signal.signal(SIGCHLD, reap)
for number in range(6):
    pid = os.fork()
    if pid == 0:
        time.sleep(0.002 * (number % 3))
        os._exit(number)
    while number not in ended:
        sigsuspend([])
print(ended)
signal.signal(SIGCHLD, signal.SIG_DFL)

print('sigqueue: in order of number, then as they were sent, each with its value')
WANTED = [SIGRTMIN, SIGRTMIN + 1]
pthread_sigmask(SIG_SETMASK, WANTED)
me = os.getpid()
for signum, value in ((SIGRTMIN + 1, 7), (SIGRTMIN, 1), (SIGRTMIN, -2), (SIGRTMIN + 1, 2 ** 31 - 1), (SIGRTMIN, -2 ** 31)):
    print(' ', sigqueue(me, signum, value))
while set(signal.sigpending()) & set(WANTED):
    info = signal.sigwaitinfo(WANTED)
    print(' ', info.si_signo - SIGRTMIN, info.si_status, info.si_code, info.si_errno, info.si_pid == me, info.si_uid == os.getuid())
pthread_sigmask(SIG_UNBLOCK, WANTED)
sigqueue(me, SIGRTMIN, 5)
print(told())

child = os.fork()
if child == 0:
    pthread_sigmask(SIG_BLOCK, WANTED)
    sigqueue(os.getppid(), SIGUSR1, 0)
    info = signal.sigwaitinfo(WANTED)
    os._exit(info.si_status + (info.si_pid == os.getppid()))
while not seen:
    time.sleep(0.01)
sigqueue(child, SIGRTMIN, 41)
print(os.WEXITSTATUS(os.waitpid(child, 0)[1]), [signum for signum, _ in told()])

print('sigqueue with 0, and the errors')
attempt(sigqueue, me, 0, 0)
attempt(sigqueue, child, 0, 0)
for wrong in ((me, 65, 0), (me, -1, 0), (0, SIGUSR1, 0), (-1, SIGUSR1, 0), (me, SIGUSR1, 2 ** 31), (me, SIGUSR1, 1.5),
              (me, SIGUSR1, 'x'), ('x', SIGUSR1, 0), (2 ** 31, SIGUSR1, 0), (me, None, 0)):
    attempt(sigqueue, *wrong)
print(told())
