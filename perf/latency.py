# The process under measurement: each line on standard input says where to be; the handler says on standard output, as
# eight bytes, at which nanosecond of CLOCK_MONOTONIC it began. Run by perf/latency.ts.
import os
import select
import signal
import sys
import time

STOP = signal.SIGUSR2
out = 1


class Stop(Exception):
    pass


def handler(signum, frame, now=time.monotonic):
    began = now()
    os.write(out, int(began * 1e9).to_bytes(8, 'little'))


def stop(signum, frame):
    raise Stop


signal.signal(signal.SIGUSR1, handler)
signal.signal(STOP, stop)
numbers = list(range(300000))


def busy():
    n = 0
    while True:
        n += 1


def sleeping():
    while True:
        time.sleep(1000)


def selecting():
    r, w = os.pipe()
    while True:
        select.select([r], [], [], 1000)


def long_builtin():
    while True:
        sum(numbers)


places = {'busy': busy, 'sleep': sleeping, 'select': selecting, 'builtin': long_builtin}
for line in iter(sys.stdin.readline, ''):
    try:
        os.write(out, b'ready...')
        places[line.strip()]()
    except Stop:
        os.write(out, b'stopped.')
