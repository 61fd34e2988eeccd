# The table of calls: handlers, masks, waits for signals, timers.
import os
import signal
import time
from signal import SIG_BLOCK, SIG_DFL, SIG_IGN, SIG_SETMASK, SIG_UNBLOCK, SIGALRM, SIGCHLD, SIGRTMIN, SIGTERM, SIGUSR1, SIGUSR2
from fixtures.table import TICK, ByHandler, ending, interrupted, outcome, reap, rows, under_fire

ME = os.getpid()
THREAD = __import__('_thread').get_ident()


def default(signum, frame):
    seen.append(int(signum))


seen = []


def told():
    """The signals whose handlers have run since the last time."""
    now = list(seen)
    del seen[:]
    return now


def mask(*signals):
    """Set the mask; the old one."""
    return sorted(int(signum) for signum in signal.pthread_sigmask(SIG_SETMASK, signals))


def pending():
    return sorted(int(signum) for signum in signal.sigpending())


def send(*signals):
    for signum in signals:
        os.kill(ME, signum)


def info(siginfo):
    return siginfo and (int(siginfo.si_signo), siginfo.si_code, siginfo.si_errno, siginfo.si_pid == ME, siginfo.si_uid == os.getuid())


signal.signal(SIGUSR1, default)
signal.signal(SIGUSR2, default)
names = dict(globals())

rows('''
# signal and getsignal
signal.signal(SIGTERM, SIG_IGN), signal.getsignal(SIGTERM), signal.signal(SIGTERM, default), signal.getsignal(SIGTERM) is default, signal.signal(SIGTERM, SIG_DFL) is default
signal.signal(SIGTERM, 0), signal.signal(SIGTERM, 1), signal.signal(SIGTERM, 0)
signal.signal(10, default) is default, signal.getsignal(64)
signal.signal(0, SIG_IGN)
signal.signal(65, SIG_IGN)
signal.signal(-1, SIG_IGN)
signal.signal(signal.SIGKILL, SIG_IGN)
signal.signal(signal.SIGSTOP, default)
signal.signal(SIGTERM, 5)
signal.signal(SIGTERM, None)
signal.signal('x', SIG_IGN)
signal.signal(SIGTERM)
signal.signal(1.5, SIG_IGN)
signal.getsignal(0)
signal.getsignal(65)
signal.getsignal('x')
signal.getsignal()
signal.getsignal(signal.SIGKILL)
signal.default_int_handler(2, None)
signal.siginterrupt(SIGUSR1, False), signal.siginterrupt(SIGUSR1, True)
signal.siginterrupt(0, False)
signal.siginterrupt(65, False)
signal.siginterrupt('x', False)
signal.siginterrupt(SIGUSR1)

# masks
mask(SIGUSR1, SIGUSR2), mask(), mask(SIGTERM), mask()
signal.pthread_sigmask(SIG_BLOCK, [SIGUSR1]), signal.pthread_sigmask(SIG_BLOCK, {SIGUSR2}), signal.pthread_sigmask(SIG_UNBLOCK, (SIGUSR1,)) == {SIGUSR1, SIGUSR2}, mask()
mask(SIGUSR1), send(SIGUSR1), pending(), told(), mask(), told(), pending()
mask(SIGUSR1, SIGUSR2), send(SIGUSR2, SIGUSR1, SIGUSR1), pending(), mask(), told()
mask(signal.SIGKILL, signal.SIGSTOP, SIGTERM), mask()
signal.pthread_sigmask(SIG_BLOCK, iter([SIGUSR1])), mask()
signal.pthread_sigmask(9, [])
signal.pthread_sigmask('x', [])
signal.pthread_sigmask(SIG_BLOCK, 5)
signal.pthread_sigmask(SIG_BLOCK, [0])
signal.pthread_sigmask(SIG_BLOCK, [65])
signal.pthread_sigmask(SIG_BLOCK, ['x'])
signal.pthread_sigmask(SIG_BLOCK, [2 ** 40])
signal.pthread_sigmask(SIG_BLOCK)
signal.pthread_sigmask()
signal.sigpending(1)

# sigwait, sigwaitinfo, sigtimedwait
mask(SIGUSR1), send(SIGUSR1), signal.sigwait([SIGUSR1]), pending(), mask(), told()
mask(SIGUSR1), send(SIGUSR1), info(signal.sigwaitinfo({SIGUSR1})), mask()
mask(SIGUSR1), send(SIGUSR1), info(signal.sigtimedwait((SIGUSR1,), 5)), signal.sigtimedwait([SIGUSR1], 0), signal.sigtimedwait([SIGUSR1], 0.01), mask()
mask(SIGUSR1, SIGUSR2), send(SIGUSR2, SIGUSR1), info(signal.sigwaitinfo([SIGUSR2])), info(signal.sigwaitinfo([SIGUSR1])), mask(), told()
mask(SIGRTMIN), send(SIGRTMIN, SIGRTMIN), [signal.sigtimedwait([SIGRTMIN], 0) is not None for _ in range(3)], mask()
signal.sigtimedwait([], 0)
signal.sigtimedwait([SIGUSR1], -1)
signal.sigtimedwait([SIGUSR1], 'x')
signal.sigtimedwait([SIGUSR1], None)
signal.sigtimedwait([SIGUSR1])
signal.sigtimedwait(5, 0)
signal.sigtimedwait([65], 0)
signal.sigwait([0])
signal.sigwait(5)
signal.sigwait()
signal.sigwait(['x'])
signal.sigwaitinfo([65])
signal.sigwaitinfo(None)
signal.sigwaitinfo()

# pthread_kill
signal.pthread_kill(THREAD, SIGUSR1), told()
signal.pthread_kill(THREAD, 0)
signal.pthread_kill(THREAD, 65)
signal.pthread_kill(THREAD, 'x')
signal.pthread_kill('x', SIGUSR1)
signal.pthread_kill(THREAD)
mask(SIGUSR1), signal.pthread_kill(THREAD, SIGUSR1), pending(), mask(), told()

# timers
signal.alarm(100), signal.alarm(0), signal.alarm(0)
signal.setitimer(signal.ITIMER_REAL, 100, 50), [round(value) for value in signal.getitimer(signal.ITIMER_REAL)], [round(value) for value in signal.setitimer(signal.ITIMER_REAL, 0)], signal.getitimer(signal.ITIMER_REAL)
signal.setitimer(signal.ITIMER_VIRTUAL, 100), [round(value) for value in signal.setitimer(signal.ITIMER_VIRTUAL, 0)]
signal.setitimer(signal.ITIMER_PROF, 100, 7.5), [round(value, 1) for value in signal.setitimer(signal.ITIMER_PROF, 0)]
signal.setitimer(signal.ITIMER_REAL, -1)
signal.setitimer(signal.ITIMER_REAL, 1, -1)
signal.setitimer(9, 1)
signal.setitimer('x', 1)
signal.setitimer(signal.ITIMER_REAL, 'x')
signal.setitimer(signal.ITIMER_REAL)
signal.setitimer(signal.ITIMER_REAL, 1, 2, 3)
signal.getitimer(9)
signal.getitimer('x')
signal.getitimer()
signal.alarm()
signal.alarm('x')
signal.alarm(2 ** 40)
signal.alarm(1.5)
issubclass(signal.ItimerError, OSError)

# sleep and pause
time.sleep(0), time.sleep(0.001), time.sleep(True)
time.sleep(-1)
time.sleep('x')
time.sleep()
time.sleep(2 ** 70)
signal.pause(1)
signal.set_wakeup_fd(-1), signal.set_wakeup_fd(-1)
signal.set_wakeup_fd(999)
signal.set_wakeup_fd('x')
signal.set_wakeup_fd()
''', names)


def waits_for(signum, wait):
    """A wait for a signal that is blocked, and sent when it may end."""
    def situation():
        signal.pthread_sigmask(SIG_BLOCK, [signum])
        return lambda: wait(signum), lambda: os.kill(ME, signum)
    return situation


for name, wait in (('signal.sigwaitinfo()', lambda signum: info(signal.sigwaitinfo([signum]))),
                   ('signal.sigtimedwait()', lambda signum: info(signal.sigtimedwait([signum], 100)))):
    interrupted(name, waits_for(SIGUSR1, wait))
    mask()
    print('  left over:', told())

began = time.monotonic()
interrupted('time.sleep()', lambda: (lambda: time.sleep(300 * TICK), lambda: None))
print('  as long as it should:', time.monotonic() - began >= 300 * TICK)


ticks = []
signal.signal(SIGALRM, lambda signum, frame: ticks.append(int(signum)))
signal.setitimer(signal.ITIMER_REAL, TICK, TICK)  # again and again: one may come before the call
print('signal.pause() ->', signal.pause(), set(ticks))


def raising(signum, frame):
    signal.setitimer(signal.ITIMER_REAL, 0)
    raise ByHandler('raised')


try:
    signal.signal(SIGALRM, raising)
    answer = outcome(signal.pause)
except ByHandler as exc:
    answer = 'ByHandler: %s' % exc
print('signal.pause(), a handler raises ->', answer)
signal.signal(SIGALRM, SIG_IGN)
under_fire('''
signal.getsignal(SIGTERM)
signal.signal(SIGTERM, SIG_DFL)
signal.signal(65, SIG_IGN)
mask()
pending()
signal.sigtimedwait([SIGUSR1], 0)
signal.getitimer(signal.ITIMER_PROF)
signal.pthread_kill(THREAD, 0)
''', names)
