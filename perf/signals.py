"""One process of perf/signals.ts: what signals do to it, in numbers, a line each.

    signals.py flood      counts its own work and its handler's runs, until a line on stdin ends it
    signals.py self N     signals itself N times
    signals.py paced HZ   takes HZ signals a second from a timer, for a second
    signals.py yielding   how long builtins keep a signal waiting
"""

import itertools
import os
import random
import signal
import sys
import time

runs = 0


def handler(signum, frame):
    global runs
    runs += 1


def flood():
    """Works until SIGUSR2, and says how much it has done and how often its handler ran."""
    stopped = []
    signal.signal(signal.SIGUSR2, lambda signum, frame: stopped.append(signum))
    os.write(1, b'ready\n')
    work = 0
    began = time.monotonic(), time.process_time()
    while not stopped:
        work += 1
    print(work, runs, time.monotonic() - began[0], time.process_time() - began[1])


def to_self(count):
    pid = os.getpid()
    began = time.process_time()
    for i in range(count):
        os.kill(pid, signal.SIGUSR1)
    assert runs == count, runs
    print(count / (time.process_time() - began))


def paced(hz):
    signal.signal(signal.SIGALRM, handler)
    for turn in range(200000):  # V8 has compiled the loop
        pass
    signal.setitimer(signal.ITIMER_REAL, 1 / hz, 1 / hz)
    began = time.monotonic()
    while time.monotonic() - began < 1:
        for i in range(1000):
            pass
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(runs)


def long_builtins():
    """Calls that take a tenth of a second or more, by name."""
    random.seed(1)
    numbers = [random.random() for i in range(400000)]
    objects = list(map(str, numbers))
    text = 'spam and eggs, ' * 1000000
    big = 7 ** 150000
    yield 'sorted(floats)', lambda: sorted(numbers)
    yield 'sorted(strs)', lambda: sorted(objects)
    yield 'sorted(key)', lambda: sorted(numbers, key=lambda x: -x)
    yield 'sum(list)', lambda: sum(range(5000000))
    yield 'max(range)', lambda: max(range(3000000))
    yield 'list(range)', lambda: list(range(6000000))
    yield 'set(range)', lambda: set(range(1500000))
    yield 'dict(zip)', lambda: dict(zip(range(1000000), range(1000000)))
    yield 'x in list', lambda: [None in numbers for i in range(20)]
    yield 'list == list', lambda: [numbers == numbers[:] for i in range(20)]
    yield 'any(map)', lambda: any(map(int, itertools.repeat(0, 2000000)))
    yield 'str.join', lambda: ''.join(objects * 20)
    yield 'str.replace', lambda: text.replace('and', 'or').replace('or', 'and')
    yield 'str.split', lambda: text.split()
    yield 'int * int', lambda: [big * big for i in range(30)]
    yield 'str(int)', lambda: str(big)
    yield 'bytes.count', lambda: [text.encode().count(b'z') for i in range(10)]
    yield 'list.reverse', lambda: [numbers.reverse() for i in range(200)]
    yield 'list.pop(0)', lambda: [numbers.pop(0) for i in range(1000)]


def yielding():
    """The signal is due a quarter of the way into each call."""
    seen = []
    signal.signal(signal.SIGALRM, lambda signum, frame: seen.append(time.monotonic()))
    for name, call in long_builtins():
        began = time.monotonic()
        call()
        usual = time.monotonic() - began
        del seen[:]
        began = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, usual / 4)
        call()
        ended = time.monotonic()
        while not seen:
            pass
        print('%s;%f;%f' % (name, max(0, seen[0] - began - usual / 4), ended - began))


signal.signal(signal.SIGUSR1, handler)
mode = sys.argv[1]
if mode == 'flood':
    flood()
elif mode == 'self':
    to_self(int(sys.argv[2]))
elif mode == 'paced':
    paced(int(sys.argv[2]))
else:
    yielding()
