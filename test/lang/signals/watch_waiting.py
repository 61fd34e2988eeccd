# Who holds signals back for too long is named, also while he sleeps; once for each wait.
import os
import signal
import time
from minipy.signals import atomic, deferred, watch

signal.signal(signal.SIGUSR1, lambda signum, frame: print('handled'))
told = []


def report(signals, seconds, holder, place):
    told.append(seconds >= 0.01)
    print(sorted(signals), holder.replace(__file__, 'FILE'), '|', place.replace(__file__, 'FILE'))


watch(0.01, report)


def section():
    with deferred(signal.SIGUSR1):
        with deferred():
            os.kill(os.getpid(), signal.SIGUSR1)
            while not told:
                pass
            os.kill(os.getpid(), signal.SIGUSR1)
            time.sleep(0.05)


@atomic
def sleeper():
    os.kill(os.getpid(), signal.SIGUSR1)
    while len(told) < 2:
        time.sleep(0.05)


section()
sleeper()
print(told)
watch(None)
with deferred():
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.05)
