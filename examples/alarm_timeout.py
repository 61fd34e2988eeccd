"""A time limit for code that knows nothing of time limits.

setitimer() has the kernel send SIGALRM; its handler raises; the exception comes up in
the middle of the busy function, wherever it is. Cleanup on the way out works as for
any other exception, and what needed no limit is not disturbed.
"""
import signal
from contextlib import contextmanager


class TimedOut(Exception):
    pass


def on_alarm(signum, frame):
    raise TimedOut('interrupted in %s()' % frame.f_code.co_name)


@contextmanager
def time_limit(seconds):
    previous = signal.signal(signal.SIGALRM, on_alarm)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def collatz_forever():
    n = 27
    while True:
        n = n // 2 if n % 2 == 0 else 3 * n + 1


def spin():
    while True:
        pass


def quick():
    return sum(range(1000))


for function in (collatz_forever, quick, spin):
    try:
        with time_limit(0.3 if function is not quick else 30):
            print(function.__name__, '->', function())
    except TimedOut as exc:
        print(function.__name__, '->', exc)

print('no timer left:', signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0))
