"""Two signals wait; the handler of the first one raises.

The second is not lost and not thrown away with the exception: it stays tripped, and
its handler runs at the next look, which is at the first instruction of the `except`.
"""
import os
import signal

log = []


def send_both(signum, frame):
    os.kill(os.getpid(), signal.SIGUSR2)
    os.kill(os.getpid(), signal.SIGUSR1)


def raising(signum, frame):
    log.append(int(signum))
    raise RuntimeError('from the handler of %d' % signum)


def returning(signum, frame):
    log.append(int(signum))


signal.signal(signal.SIGHUP, send_both)
signal.signal(signal.SIGUSR1, raising)
signal.signal(signal.SIGUSR2, returning)

try:
    os.kill(os.getpid(), signal.SIGHUP)
    log.append('not reached')
except RuntimeError as exc:
    log.append(str(exc))

print(log)
