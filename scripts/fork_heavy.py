"""Forks while V8's threads compile, and has each child collect garbage: memory that has not come along shows there.

    python fork_heavy.py COUNT [SEED]

Each round runs something that was cold before. A process that has run for long compiles no more, so COUNT is small: 40 or so.
Prints how children ended that should not have.
"""

import os
import random
import signal
import sys


def raised(i):
    try:
        raise ValueError(i)
    except ValueError as error:
        return str(error)


JOBS = (
    lambda n: [raised(i) for i in range(n)],
    lambda n: sorted((str(i * 7919 % 1000) for i in range(n)), key=len),
    lambda n: ['%5d|%s|%.3f' % (i, i, i / 7) for i in range(n)],
    lambda n: [3 ** (i % 300) * 7 ** 100 % 1000003 for i in range(n)],
    lambda n: {i: {i, i + 1} for i in range(n)},
    lambda n: ' '.join(str(i) for i in range(n)).split(' '),
    lambda n: [bytes([i % 256]) * 3 + bytearray(4) for i in range(n)],
    lambda n: [type('T%d' % i, (), {'x': i})().x for i in range(n // 20)],
    lambda n: [float(i).hex() for i in range(n)],
    lambda n: [(lambda a, b=i, *c, **d: (a, b, c, d))(1, 2, 3, k=4) for i in range(n)],
    lambda n: [list(map(abs, range(-5, 5))) for i in range(n // 4)],
    lambda n: ['abc'.replace('b', str(i)).upper().find('C') for i in range(n)],
)


class Node:
    def __init__(self, i):
        self.i = i
        self.parts = [i, str(i), (i, i)]


def nodes(n):
    return [Node(i) for i in range(n)]


def collect():
    """Fills the young generation many times, and outgrows the old one."""
    kept = nodes(6000)
    for _ in range(4):
        pairs = [[i, str(i)] for i in range(8000)]
    return sum(node.i for node in kept) + len(pairs)


PATIENCE = 60  # seconds, on a machine with other work
EXPECTED = 6000 * 5999 // 2 + 8000
chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
count = int(sys.argv[1])
jobs = list(JOBS)
chance.shuffle(jobs)
kept, failures = [], {}
for n in range(count):
    kept.append(nodes(chance.randrange(3000)))
    jobs[n % len(jobs)](chance.randrange(100, 1500))
    pid = os.fork()
    if pid == 0:
        signal.alarm(PATIENCE)  # ends a child that hangs
        status = 1
        try:
            status = 0 if collect() == EXPECTED else 2
        finally:
            os._exit(status)
    status = os.waitpid(pid, 0)[1]
    if status:
        failures[hex(status)] = failures.get(hex(status), 0) + 1
if failures:
    print('children that collected garbage failed:', failures)
sys.exit(bool(failures))
