"""Which signals are pending, which are enabled: the table of a live process.

Lecture 08, "The invocation model of signals". A signal that arrives becomes pending. Whenever it is
pending and enabled, it is delivered: pending is cleared, and it stays disabled while its handler
runs. The kernel shows both in /proc/<pid>/status.

    minipy pending_enabled.py [PID]

Without a PID the program shows its own table. Inside a Python handler a signal is enabled again,
and here it differs from the lecture's: what ran with the signal disabled is CPython's C function,
which set a flag and returned.
"""
import os
import signal
import sys

SHOWN = (signal.SIGALRM, signal.SIGCHLD, signal.SIGUSR1, signal.SIGUSR2, signal.SIGINT)


def sets(pid):
    """The sets of pending and of blocked signals, as bits. One thread that lets a signal in is enough."""
    pending, blocked = 0, -1
    for thread in os.listdir('/proc/%d/task' % pid):
        try:
            with open('/proc/%d/task/%s/status' % (pid, thread)) as status:
                fields = dict(line.split(':', 1) for line in status)
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended meanwhile
        pending |= int(fields['SigPnd'], 16) | int(fields['ShdPnd'], 16)
        blocked &= int(fields['SigBlk'], 16)
    return pending, blocked


def has(bits, signum):
    return bits >> (signum - 1) & 1


def table(title, pid):
    pending, blocked = sets(pid)
    row(title, [signum.name for signum in SHOWN])
    row('    pending', [has(pending, signum) for signum in SHOWN])
    row('    enabled', [1 - has(blocked, signum) for signum in SHOWN])


def row(title, cells):
    print('%-30s' % title + ''.join('%9s' % cell for cell in cells))


def on_child(signum, frame):
    table('in the handler', os.getpid())


def demonstrate():
    me = os.getpid()
    table('at first', me)
    signal.signal(signal.SIGCHLD, on_child)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD, signal.SIGUSR2})
    table('SIGCHLD and SIGUSR2 blocked', me)
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    table('a child has ended', me)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
    table('SIGCHLD unblocked', me)
    os.waitpid(child, 0)


if len(sys.argv) > 1:
    table('process ' + sys.argv[1], int(sys.argv[1]))
else:
    demonstrate()
