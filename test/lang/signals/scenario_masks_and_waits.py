# pthread_sigmask, sigpending, pthread_kill and the sigwait family: the mask is the kernel's, a blocked signal waits
# there, whoever waits for it takes it, and real-time signals queue, each with its sender.
import os
import signal
import threading

from fixtures.children import path_of, reap, shell

PID = os.getpid()
USR1, ALRM = signal.SIGUSR1, signal.SIGALRM


def handler(signum, frame):
    1 / 0


def show(f, *args):
    try:
        print(f.__name__, repr(f(*args)))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)


def mask():
    return sorted(signum.name for signum in signal.pthread_sigmask(signal.SIG_BLOCK, []))


def kernel(field):
    """The signals of a line of this thread's status."""
    with open('/proc/self/status') as status:
        bits = next(int(line.split()[1], 16) for line in status if line.startswith(field))
    return [signum for signum in range(1, 65) if bits >> signum - 1 & 1]


signal.signal(USR1, handler)
signal.signal(ALRM, handler)
print(signal.sigpending(), mask())

show(signal.pthread_sigmask)
show(signal.pthread_sigmask, 1)
show(signal.pthread_sigmask, 1, 2, 3)
show(signal.pthread_sigmask, 1700, [])
show(signal.pthread_sigmask, signal.SIG_BLOCK, 3)
show(signal.pthread_sigmask, signal.SIG_BLOCK, [0])
show(signal.pthread_sigmask, signal.SIG_BLOCK, [65])
show(signal.pthread_sigmask, signal.SIG_BLOCK, ['x'])
show(signal.pthread_sigmask, signal.SIG_BLOCK, {signal.SIGKILL, signal.SIGSTOP})
print(mask())

# Blocked, pending, unblocked: the handler runs before pthread_sigmask() is over.
before = signal.pthread_sigmask(signal.SIG_UNBLOCK, [USR1])
show(os.kill, PID, USR1)
print(signal.pthread_sigmask(signal.SIG_BLOCK, [USR1]) == before)
os.kill(PID, USR1)
os.kill(PID, USR1)
blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])
print(signal.sigpending(), all(isinstance(s, signal.Signals) for s in blocked), sorted(s.name for s in before ^ blocked))
try:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [USR1])
    print('not reached')
except ZeroDivisionError as error:
    print(error, signal.sigpending())
show(os.kill, PID, USR1)
print(signal.pthread_sigmask(signal.SIG_BLOCK, []) == before)

# SIG_SETMASK, and what a child inherits: its mask, and what is ignored, not what is caught.
print(sorted(signal.pthread_sigmask(signal.SIG_SETMASK, [USR1, signal.SIGRTMIN])))
print(mask())
signal.signal(signal.SIGHUP, signal.SIG_IGN)
r, w = os.pipe()
reap(shell('exec grep -E "^Sig(Blk|Ign|Cgt)" /proc/self/status >' + path_of(w)))
for line in os.read(r, 1000).decode().splitlines():
    name, bits = line.split()
    print(name, [signum for signum in range(1, 65) if int(bits, 16) >> signum - 1 & 1 and signum not in (32, 33)])
signal.pthread_sigmask(signal.SIG_SETMASK, [])

# To a thread, which is this one.
main = threading.get_ident()
show(signal.pthread_kill, main, USR1)
show(signal.pthread_kill, main, 0)
show(signal.pthread_kill, main, 65)
show(signal.pthread_kill, main)

# Who waits takes the signal, and its handler does not run.
signal.pthread_sigmask(signal.SIG_BLOCK, [ALRM, USR1])
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(repr(signal.sigwait([ALRM])), signal.sigpending())
signal.setitimer(signal.ITIMER_REAL, 0.01)
info = signal.sigwaitinfo([ALRM])
print(type(info).__name__, info.si_signo, info.si_code > 0, info.si_errno, len(info))
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(signal.sigtimedwait([ALRM], 60).si_signo)
os.kill(PID, ALRM)
info = signal.sigtimedwait([ALRM], 0)
print(info.si_signo, info.si_code, info.si_pid == PID, info.si_uid == os.getuid())
print(signal.sigtimedwait([ALRM], 0), signal.sigtimedwait([ALRM], 0.02))
show(signal.sigtimedwait, [ALRM], -1.0)
show(signal.sigtimedwait, [ALRM], 'x')
show(signal.sigtimedwait, [ALRM])
show(signal.sigwait, [0])
show(signal.sigwait, 5)
signal.pthread_sigmask(signal.SIG_UNBLOCK, [ALRM])

# Another process sends while this one waits.
child = shell('asleep; kill -%d $PPID' % USR1)
print(repr(signal.sigwait([USR1])))
reap(child)
child = shell('asleep; kill -%d $PPID' % USR1)
info = signal.sigwaitinfo([USR1, ALRM])
print(info.si_signo, info.si_pid == child, info.si_code)
reap(child)
child = os.spawnlp(os.P_NOWAIT, 'sleep', 'sleep', '0')
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
info = signal.sigtimedwait([signal.SIGCHLD], 60)
reap(child)
signal.pthread_sigmask(signal.SIG_UNBLOCK, [USR1, signal.SIGCHLD])

# Real-time signals: as many as were sent, the lowest number first.
low, high = signal.SIGRTMIN + 1, signal.SIGRTMIN + 2
got = []
for signum in (low, high):
    signal.signal(signum, lambda signum, frame: got.append(signum - signal.SIGRTMIN))
signal.pthread_sigmask(signal.SIG_BLOCK, [low, high, USR1])
for signum in (high, low, high, low, low, USR1, USR1):
    os.kill(PID, signum)
print(sorted(signal.sigpending()) == [USR1, low, high])
taken = []
while True:
    info = signal.sigtimedwait([low, high, USR1], 0)
    if info is None:
        break
    taken.append((info.si_signo, info.si_code, info.si_pid == PID))
print(taken, got)

# A handler that ends the process, from pthread_kill().
def leave(signum, frame):
    raise SystemExit(3)


signal.pthread_sigmask(signal.SIG_UNBLOCK, [low, high, USR1])
signal.signal(USR1, leave)
signal.pthread_kill(main, USR1)
print('not reached')
