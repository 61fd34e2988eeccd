"""Signals that wait together are handled in the order of their numbers.

Not in the order in which they came: the flags are looked through from 1 upwards. Here
the handler of SIGHUP, the lowest, sends four others, from high to low.
"""
import os
import signal

DESCENDING = (signal.SIGTERM, signal.SIGALRM, signal.SIGUSR2, signal.SIGUSR1)
order = []


def note(signum, frame):
    order.append(signum)


def send_all(signum, frame):
    for other in DESCENDING:
        os.kill(os.getpid(), other)
    # No print() here: it would look for signals itself.
    order.append(signum)


for s in DESCENDING:
    signal.signal(s, note)
signal.signal(signal.SIGHUP, send_all)

os.kill(os.getpid(), signal.SIGHUP)
print('sent:   ', ', '.join(s.name for s in DESCENDING))
print('handled:', ', '.join(signal.Signals(s).name for s in order))
