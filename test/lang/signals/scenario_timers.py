# The three clocks, a timer that a handler stops, the least time there is, and wrong arguments.
import signal
import time


def show(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except Exception as error:
        print(f.__name__, args, type(error).__name__, error, type(error).__mro__[1].__name__)


calls = []


def note(signum, frame):
    calls.append(signum)


signal.signal(signal.SIGALRM, note)
print(issubclass(signal.ItimerError, OSError), signal.ItimerError.__module__, signal.ItimerError.__name__)
show(signal.setitimer, -1, 0)
show(signal.setitimer, 17, 1)
show(signal.getitimer, -1)
show(signal.setitimer, signal.ITIMER_REAL, -1)
show(signal.setitimer, signal.ITIMER_REAL, 'x')
show(signal.setitimer, signal.ITIMER_REAL)
show(signal.alarm, 'x')
show(signal.alarm, 1.5)
print(signal.getitimer(signal.ITIMER_REAL))

signal.setitimer(signal.ITIMER_REAL, 0.2)
signal.pause()
print('real', calls, signal.getitimer(signal.ITIMER_REAL))


# Interval timers of the time that this process computes.
def fourth_stops(which):
    def handler(signum, frame):
        calls.append(signum)
        if len(calls) == 4:
            signal.setitimer(which, 0)
    return handler


for which, signum in ((signal.ITIMER_VIRTUAL, signal.SIGVTALRM), (signal.ITIMER_PROF, signal.SIGPROF)):
    del calls[:]
    signal.signal(signum, fourth_stops(which))
    print(signal.setitimer(which, 0.03, 0.02))
    while signal.getitimer(which) != (0.0, 0.0):
        pow(12345, 67890, 10000019)
    print(calls, signal.getitimer(which))

# Less than a microsecond is one, not none.
del calls[:]
signal.setitimer(signal.ITIMER_REAL, 1e-9)
while not calls:
    time.sleep(0.001)
print(calls)
value, interval = signal.setitimer(signal.ITIMER_REAL, 1000, 50)
value, interval = signal.getitimer(signal.ITIMER_REAL)
print(999 < value <= 1000, interval)
value, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(999 < value <= 1000, interval)
print(signal.alarm(1000), 999 <= signal.getitimer(signal.ITIMER_REAL)[0] <= 1000, signal.alarm(0) in (999, 1000), signal.alarm(0))
