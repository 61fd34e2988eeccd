"""Who has seen the wakeup byte will find the signal tripped (bpo-31119, bpo-30038).

A program waits for the byte, takes and releases a lock, and then calls repr(), which
looks for signals: the handler must run there, not some time later. It used to come
later when the flags were stored after the byte, or became visible after it.

One thread can show the order of things, if no instruction lies between them: zip()
goes through its iterators one after the other.
"""
import os
import select
import signal
import threading

lock = threading.Lock()
reader, writer = os.pipe()
os.set_blocking(reader, False)
os.set_blocking(writer, False)
signal.set_wakeup_fd(writer)
log = []


def handler(signum, frame):
    drained = select.select([reader], [], [], 0)[0] == []
    log.append('handler: byte read before: %s, lock free: %s' % (drained, not lock.locked()))


class Noted:
    def __repr__(self):
        log.append('__repr__')
        return 'Noted()'


signal.signal(signal.SIGUSR1, handler)

steps = zip(
    map(os.kill, [os.getpid()], [signal.SIGUSR1]),  # A1-A4: the signal comes
    map(os.read, [reader], [1]),                    # B1: its byte is seen
    map(lock.acquire, [True]),                      # B2
    map(type(lock).release, [lock]),                # B3
    map(repr, [Noted()]),                           # B4: repr() looks
)
_, byte, _, _, text = next(steps)
print('read', list(byte), 'and got', text)
for line in log:
    print(line)
