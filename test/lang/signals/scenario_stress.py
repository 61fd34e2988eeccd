# Many signals one after the other, and two kinds at the same time, at random moments of the interpreter: none is lost.
import os
import random
import signal
import time

N = 400
PID = os.getpid()
random.seed(36)
got = []
until = time.monotonic() + 90


def soon():
    signal.setitimer(signal.ITIMER_REAL, 1e-6 + random.random() * 1e-5)


def wait_for(count):
    while len(got) < count and time.monotonic() < until:
        time.sleep(1e-5)


# Each signal's handler starts the timer whose signal counts.
signal.signal(signal.SIGPROF, lambda signum, frame: soon())
signal.signal(signal.SIGUSR1, lambda signum, frame: soon())
signal.signal(signal.SIGALRM, lambda signum, frame: got.append(signum))
for i in range(N):
    os.kill(PID, signal.SIGPROF if i % 2 else signal.SIGUSR1)
    wait_for(i + 1)
print('one after the other', len(got) == N)

# The timer runs out somewhere around the other signal.
del got[:]
signal.signal(signal.SIGUSR1, lambda signum, frame: got.append(signum))
for i in range(N):
    soon()
    os.kill(PID, signal.SIGUSR1)
    wait_for(2 * (i + 1))
print('at the same time', len(got) == 2 * N, got.count(signal.SIGALRM) == N)
