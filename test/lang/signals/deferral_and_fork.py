# fork() in a section: the child is in the section too, and what waits stays with the parent.
import os
import signal
import sys
from signal import SIGRTMIN, SIGUSR1, SIGUSR2
from minipy.signals import atomic, deferred, held, siginfo, sigqueue, waiting

seen = []


def handler(signum, frame):
    info = siginfo()
    seen.append((int(signum), info and info.si_pid == os.getpid()))


def told():
    now = list(seen)
    del seen[:]
    return now


def sends(*signals):
    for signum in signals:
        os.kill(os.getpid(), signum)


def waits():
    return sorted(int(signum) for signum in waiting())


def holds():
    return sorted(int(signum) for signum in held() & {SIGUSR1, SIGUSR2, SIGRTMIN})


def fork(action):
    """A child that does this, before the parent goes on."""
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            action()
            sys.stdout.flush()
            status = 0
        finally:
            os._exit(status)
    assert os.waitpid(pid, 0)[1] == 0
    return pid


for signum in (SIGUSR1, SIGUSR2, SIGRTMIN):
    signal.signal(signum, handler)


def leaves_the_section(section):
    """A child that comes out of the parent's with statement; True there."""
    sys.stdout.flush()
    pid = os.fork()
    if pid != 0:
        os.waitpid(pid, 0)
        return False
    print(' child: holds', holds(), 'waits', waits())
    sends(SIGUSR2)
    print(' child: waits', waits(), told())
    with section.restored():
        print(' child: restored', told())
    sends(SIGUSR2)
    return True


print('a with statement')
sends(SIGUSR1)
print(told())
with deferred() as section:
    sends(SIGUSR1)
    is_child = leaves_the_section(section)
    if not is_child:
        print(' parent: waits', waits(), told())
if is_child:
    print(' child: after the section', told(), waits(), holds())
    sys.stdout.flush()
    os._exit(0)
print(' parent: after the section', told(), waits())

print('a queue of real-time signals')
with deferred():
    for value in range(3):
        sigqueue(os.getpid(), SIGRTMIN, value)

    def child():
        print(' child:', waits(), sorted(signal.sigpending()), sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))
        sigqueue(os.getpid(), SIGRTMIN, 7)
        sigqueue(os.getpid(), SIGRTMIN, 8)
        print(' child:', waits(), told())

    fork(child)
    print(' parent:', waits(), told())
print(' parent:', told())


@atomic(SIGUSR1)
def atomically():
    sends(SIGUSR1, SIGUSR2)
    fork(lambda: (sends(SIGUSR1), print(' child:', told(), waits(), holds())))
    print(' parent:', told(), waits())


print('an atomic function')
atomically()
print(' parent:', told())

print('a program that the child becomes')


def becomes():
    os.execv('/bin/sh', ['sh', '-c', 'echo " child:" $(grep SigBlk /proc/$$/status)'])


with deferred():
    sends(SIGUSR1)
    fork(becomes)
print(' parent:', told())

print('a handler that forks at the end of a section')


def forks(signum, frame):
    fork(lambda: print(' child: waits', waits(), told()))  # SIGUSR2 has come to the parent
    seen.append(int(signum))


signal.signal(SIGUSR1, forks)
with deferred():
    sends(SIGUSR1, SIGUSR2)
print(' parent:', told())
