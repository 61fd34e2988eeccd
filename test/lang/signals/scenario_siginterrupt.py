# Does a signal end a read? Without siginterrupt() and with True it does, with False the handler waits for the data.
import os
import signal

from fixtures.children import path_of, poke, reap


def handler(signum, frame):
    os.write(w, b'handler')


def read_twice(interrupt):
    signal.signal(signal.SIGALRM, handler)
    if interrupt is not None:
        signal.siginterrupt(signal.SIGALRM, interrupt)
    for attempt in range(2):
        # The handler feeds the read that it has ended; else the child does, when the read is asleep again.
        child = poke(signal.SIGALRM, then='printf child >' + path_of(w))
        first = os.read(r, 10)
        reap(child)
        print(attempt, first, os.read(r, 10))


r, w = os.pipe()
for interrupt in (None, True, False):
    print(interrupt)
    read_twice(interrupt)

# signal() makes it interrupt again; before there is a handler there is nothing to change.
read_twice(None)
print(signal.siginterrupt(signal.SIGUSR2, False), repr(signal.getsignal(signal.SIGUSR2)))
for args in ((), (1,), (signal.SIGALRM, 'x'), (0, True), (signal.SIGKILL, False)):
    try:
        print(signal.siginterrupt(*args))
    except Exception as error:
        print(type(error).__name__, error)
