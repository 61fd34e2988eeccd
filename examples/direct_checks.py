"""Handlers wait for each other, unless somebody asks.

While a handler runs, the loop does not start another one. But repr(), str(), print() and
'%d' look for signals themselves, and then a second handler runs inside the first.
"""
import os
import signal

log = []


def quiet(signum, frame):
    log.append(('in', signum))
    if signum == signal.SIGUSR1:
        os.kill(os.getpid(), signal.SIGUSR2)
    log.append(('out', signum))


def asking(signum, frame):
    log.append(('in', signum))
    if signum == signal.SIGUSR1:
        os.kill(os.getpid(), signal.SIGUSR2)
        repr(None)
    log.append(('out', signum))


for handler in (quiet, asking):
    signal.signal(signal.SIGUSR1, handler)
    signal.signal(signal.SIGUSR2, handler)
    del log[:]
    os.kill(os.getpid(), signal.SIGUSR1)
    print('%-6s' % handler.__name__, log)
