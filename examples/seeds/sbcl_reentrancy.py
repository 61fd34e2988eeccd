"""A mutex that a handler needs as well: deadlock with a Lock, torn data with an RLock, right with an atomic function.

SBCL, "Signal handling": "On reentrancy": holding mutexes to protect destructive modification is
often the cause of non-reentrancy, recursive locks are not likely to help, and WITHOUT-INTERRUPTS
is. A handler looks at two accounts while money goes from one to the other; a signal comes before
each instruction of transfer().
"""
import _inject
import signal
import threading

from minipy.signals import atomic

accounts = {'yours': 50, 'mine': 50}
seen = set()


def transfer():
    with mutex:
        accounts['yours'] -= 10
        accounts['mine'] += 10


def on_usr1(signum, frame):
    if not mutex.acquire(blocking=False):
        seen.add('deadlock')  # it would wait for main, and main for its end
        return
    seen.add('whole' if sum(accounts.values()) == 100 else 'torn')
    mutex.release()


def outcomes(transfer):
    """What the handler finds, with a signal before each instruction of transfer() in turn."""
    seen.clear()
    k = 0
    while True:
        _inject.arm(['%d@transfer#%d' % (signal.SIGUSR1, k)])
        transfer()
        if not _inject.disarm()[1]:
            return ', '.join(sorted(seen))
        k += 1


signal.signal(signal.SIGUSR1, on_usr1)
for title, mutex, function in (
        ('Lock', threading.Lock(), transfer),
        ('RLock', threading.RLock(), transfer),
        ('Lock, in an atomic function', threading.Lock(), atomic(transfer))):
    print('%-28s' % title, outcomes(function))
