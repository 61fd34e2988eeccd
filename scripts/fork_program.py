"""Forks again and again from different places while the program is busy; each child checks that Python works in it.

    python fork_program.py COUNT

Prints how the children ended. A child that is not through within its time is ended and counted as a hang.
"""

import os
import signal
import sys
import time

PATIENCE = 60  # seconds for a child, on a machine with other work


def work(n):
    """Something to compile, something to collect."""
    table = {}
    total = 0
    for i in range(n):
        table['k%d' % (i % 500)] = [i, (i, i), 's%d' % i]
        total = (total * 31 + i * i) % 1000003
    return total


def objects(n):
    return [[i, str(i)] for i in range(n)]


kept = []  # enough for V8 to be marking, now and then, when the process forks


def keep():
    kept.append(objects(3000))
    if len(kept) > 60:
        del kept[:30]


def collect():
    """A whole garbage collection: one that was under way at fork() comes to its end."""
    return sum(len(many) for many in [objects(3000) for _ in range(30)])


EXPECTED = work(3000)
failures = {}


def child():
    status = 1
    try:
        taken = []
        signal.signal(signal.SIGUSR2, lambda signum, frame: taken.append(signum))
        os.kill(os.getpid(), signal.SIGUSR2)
        repr(taken)  # looks for signals even inside of a handler
        status = 2 if taken != [signal.SIGUSR2] else 3 if work(3000) != EXPECTED else 0
        if len(kept) % 3 == 0:
            status = status or 4 * (collect() != 90000)
    finally:
        os._exit(status)


def reap(pid):
    patience = time.monotonic() + PATIENCE
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return 'status %#x' % status if status else None
        if time.monotonic() > patience:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return 'hang'
        time.sleep(0.0005)


def fork_and_reap(place):
    pid = os.fork()
    if pid == 0:
        child()
    failure = reap(pid)
    if failure:
        failures[place, failure] = failures.get((place, failure), 0) + 1


def from_generator():
    while True:
        yield fork_and_reap('generator')


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        fork_and_reap('__exit__')


def within():
    with Manager():
        fork_and_reap('with')


generator = from_generator()
signal.signal(signal.SIGUSR1, lambda signum, frame: fork_and_reap('handler'))
PLACES = (lambda: fork_and_reap('function'), lambda: os.kill(os.getpid(), signal.SIGUSR1), lambda: next(generator), within)

count = int(sys.argv[1])
for n in range(count):
    work(200 + n * 97 % 4000)
    keep()
    PLACES[n % len(PLACES)]()
print(count, 'rounds;', 'failures:', failures or 'none')
sys.exit(bool(failures))
