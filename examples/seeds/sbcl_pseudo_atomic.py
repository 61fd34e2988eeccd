"""SBCL's pseudo atomic sections: a flag instead of two system calls.

SBCL, "Signal handling", "The deferral mechanism". To block signals for each allocation would cost
two system calls each time. Instead the program sets a flag. A handler that finds it set stores the
signal and blocks all others, so at most one is kept here and the system keeps the rest. At the end
of the section the stored one is handled, and then the others are unblocked.

This is the mechanism in plain Python. minipy.signals does the same for handlers in general:
sbcl_without_interrupts.py.
"""
import os
import signal
import sys

from shared.stage import interrupted, main, say

DEFERRABLE = {signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM}


class PseudoAtomic:
    active = False

    def __init__(self):
        # One would be enough in SBCL. A second one may have tripped before Python's handler could block it.
        self.interrupted = []

    def __enter__(self):
        self.active = True

    def __exit__(self, *exc_info):
        self.active = False
        if self.interrupted:
            while self.interrupted:
                handle(self.interrupted.pop(0))
            signal.pthread_sigmask(signal.SIG_UNBLOCK, DEFERRABLE)


pseudo_atomic = PseudoAtomic()
heap, allocated = [], 0


def low_level_handler(signum, frame):
    if pseudo_atomic.active:
        pseudo_atomic.interrupted.append(signum)
        signal.pthread_sigmask(signal.SIG_BLOCK, DEFERRABLE)
    else:
        handle(signum)


def handle(signum):
    say(signal.Signals(signum).name, 'handled, heap and count agree:', len(heap) == allocated)


def allocate(thing):
    global allocated
    with pseudo_atomic:
        heap.append(thing)
        allocated += 1


def play():
    for name in ('cons', 'vector'):
        allocate(name)


def holds(said):
    return not any(line.endswith('False') for line in said)


def demonstrate():
    with pseudo_atomic:
        for signum in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP, signal.SIGUSR1):
            os.kill(os.getpid(), signum)
        say('stored:', *(signal.Signals(signum).name for signum in pseudo_atomic.interrupted))
        say('in the kernel:', *sorted(pending.name for pending in signal.sigpending()))
    say('the section has ended')


for deferrable in DEFERRABLE:
    signal.signal(deferrable, low_level_handler)

if __name__ == '__main__':
    if len(sys.argv) == 1:
        demonstrate()
    else:
        main(interrupted(play), holds)
