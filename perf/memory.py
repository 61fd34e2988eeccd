"""One process of perf/memory.ts: makes so many of something, and says its resident size in kB, now and at most.

    memory.py KIND COUNT

The parent compares two counts, so what the process needs anyway does not matter.
"""

import gc
import sys
import time


def status(field):
    with open('/proc/self/status') as f:
        for line in f:
            if line.startswith(field):
                return int(line.split()[1])


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following
        self.tags = [value]


def suspended(n):
    while True:
        n = yield n


def generators(n):
    made = [suspended(i) for i in range(n)]
    for generator in made:
        next(generator)
    return made


sizes = []


def descend(n):
    if n == 0:
        sizes.append(status('VmRSS'))
    else:
        descend(n - 1)


def frames(n):
    sys.setrecursionlimit(n + 1000)
    descend(n)


def million(n):
    """Objects that know each other, found again by name."""
    node = None
    by_name = {}
    for i in range(n // 3):
        node = Node(i, node)
        if i % 10 == 0:
            by_name['node %d' % i] = node
    return node, by_name


makers = {
    'none': lambda n: None,
    'small int': lambda n: [i % 100 for i in range(n)],
    'int': lambda n: [i + 1000 for i in range(n)],
    'large int': lambda n: [i + 2 ** 70 for i in range(n)],
    'float': lambda n: [i + 0.5 for i in range(n)],
    'str': lambda n: ['text %d' % i for i in range(n)],
    'list element': lambda n: [None] * n,
    'empty list': lambda n: [[] for i in range(n)],
    'pair with an int': lambda n: [(i, None) for i in range(n)],
    'dict entry': lambda n: {i: None for i in range(n)},
    'small dict': lambda n: [{'a': None, 'b': None} for i in range(n)],
    'set entry': lambda n: set(range(n)),
    'instance': lambda n: [Point(None, True) for i in range(n)],
    'generator': generators,
    'frame': frames,
    'million objects': million,
}
kind, count = sys.argv[1], int(sys.argv[2])
gc.collect()
began = time.process_time()
kept = makers[kind](count)
seconds = time.process_time() - began
gc.collect()
sizes.append(status('VmRSS'))
print(max(sizes), status('VmHWM'), seconds)
