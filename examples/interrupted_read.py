"""A blocking call that a signal interrupts goes on (PEP 475).

os.read() waits for data that nobody but the signal handler writes. The signal wakes
the system call, the handler runs in the middle of the read and writes, and the read
is taken up again and finds the data. If the handler raises instead, the read ends.
"""
import os
import signal
import time

reader, writer = os.pipe()


def writing(signum, frame):
    print('handler: writing')
    os.write(writer, b'data from the handler')


signal.signal(signal.SIGALRM, writing)
signal.setitimer(signal.ITIMER_REAL, 0.02)
print('read:', os.read(reader, 100))


def raising(signum, frame):
    raise InterruptedError('enough of waiting')


signal.signal(signal.SIGALRM, raising)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    os.read(reader, 100)
except InterruptedError as exc:
    print('read:', repr(exc))

ticks = []
signal.signal(signal.SIGALRM, lambda signum, frame: ticks.append(signum))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
start = time.monotonic()
time.sleep(0.2)  # five signals and more come, and the sleep is as long as it was
print('slept long enough:', time.monotonic() - start >= 0.2, 'with ticks:', len(ticks) > 1)
signal.setitimer(signal.ITIMER_REAL, 0)
