"""One process of perf/growth.ts: does one kind of work at several sizes and says how long each took.

    growth.py KIND SIZE...

Each size is done three times; the least CPU time counts.
"""

import gc
import sys
import time


def parse(n):
    source = ''.join(['def f%d(a, b=%d):\n    return [x + %d for x in a if x > b]\n' % (i, i, i) for i in range(n // 2)])
    return lambda: compile(source, 'generated', 'exec')


def parse_nested(n):
    source = 'x = ' + ' + '.join(['(a%d * %d)' % (i, i) for i in range(n)]) + '\n'
    return lambda: compile(source, 'generated', 'exec')


def dict_insert(n):
    def work():
        d = {}
        for i in range(n):
            d[i * 7] = i
    return work


def dict_insert_str(n):
    keys = ['key%d' % i for i in range(n)]

    def work():
        d = {}
        for key in keys:
            d[key] = key
    return work


def dict_churn(n):
    """A queue in a dict: always the newest in, an old one out."""
    def work():
        d = {}
        for i in range(n):
            d[i] = i
            if i >= 100:
                del d[i - 100]
    return work


def set_insert(n):
    def work():
        s = set()
        for i in range(n):
            s.add(i * 7)
    return work


def collide(n):
    """Keys that agree in their low bits."""
    def work():
        d = {}
        for i in range(n):
            d[i << 20] = i
    return work


def numbers(n):
    state = 99
    result = []
    for i in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        result.append(state)
    return result


def sort_ints(n):
    items = numbers(n)
    return lambda: sorted(items)


def sort_ordered(n):
    items = list(range(n)) + list(range(n))
    return lambda: sorted(items)


def sort_by_key(n):
    items = numbers(n)
    return lambda: sorted(items, key=lambda item: -item)


def str_append(n):
    def work():
        s = ''
        for i in range(n):
            s += 'xy'
        return len(s)
    return work


def str_append_and_look(n):
    """What is built is read now and then, so it has to be laid out flat."""
    def work():
        s = ''
        for i in range(n):
            s += 'xy'
            if i % 1000 == 0:
                s[i]
        return s
    return work


def str_join(n):
    return lambda: ''.join([str(i) for i in range(n)])


def str_index(n):
    text = ''.join([chr(97 + i % 26) for i in range(n)])

    def work():
        count = 0
        for i in range(n):
            if text[i] == 'q':
                count += 1
        return count
    return work


def str_replace(n):
    text = 'spam and eggs ' * n
    return lambda: text.replace('and', 'or').split()


def wide_str_index(n):
    """Characters beyond 16 bits."""
    text = ''.join([chr(0x1F600 + i % 26) for i in range(n)])

    def work():
        count = 0
        for i in range(n):
            if text[i] == '\U0001F601':
                count += 1
        return count
    return work


def bytes_append(n):
    def work():
        b = bytearray()
        for i in range(n):
            b.append(i & 255)
        return bytes(b)
    return work


def list_append_pop(n):
    def work():
        items = []
        for i in range(n):
            items.append(i)
        while items:
            items.pop()
    return work


def list_pop_first(n):
    def work():
        items = list(range(n))
        while items:
            items.pop(0)
    return work


def list_slices(n):
    items = list(range(n))

    def work():
        for i in range(0, n, 100):
            items[i:i + 100] = items[i:i + 50]
            items[i:i] = [0] * 50
    return work


def recursion(n):
    def down(k):
        return 0 if k == 0 else 1 + down(k - 1)
    return lambda: [down(n) for turn in range(20)]


def raise_from_depth(n):
    def down(k):
        if k == 0:
            raise KeyError(k)
        down(k - 1)

    def work():
        for turn in range(20):
            try:
                down(n)
            except KeyError:
                pass
    return work


def raise_in_depth(n):
    """Caught where it is raised, a thousand times, below a deep stack: the stack should not matter."""
    def down(k):
        if k:
            down(k - 1)
            return
        for i in range(1000):
            try:
                raise KeyError(i)
            except KeyError:
                pass
    return lambda: down(n)


def raise_through(n):
    """Caught and raised again in each frame."""
    def down(k):
        if k == 0:
            raise KeyError(k)
        try:
            down(k - 1)
        except KeyError:
            raise

    def work():
        for turn in range(20):
            try:
                down(n)
            except KeyError:
                pass
    return work


def yield_from_chain(n):
    """A hundred values through n generators."""
    def chain(k):
        if k:
            yield from chain(k - 1)
        else:
            for i in range(100):
                yield i
    return lambda: sum(chain(n))


def big_multiply(n):
    a = 3 ** n
    return lambda: a * (a + 1)


def big_to_str(n):
    a = 7 ** n
    return lambda: str(a)


def many_attributes(n):
    class Bag:
        pass

    def work():
        bag = Bag()
        for i in range(n):
            setattr(bag, 'a%d' % i, i)
        for i in range(n):
            getattr(bag, 'a%d' % i)
    return work


def many_classes(n):
    def work():
        base = type('Base', (), {'method': lambda self: 1})
        classes = [type('C%d' % i, (base,), {}) for i in range(n)]
        for c in classes:
            c().method()
        base.other = 1
    return work


def warm_up(work):
    """Until a compiler that works meanwhile has had its chance."""
    began = time.process_time()
    for turn in range(30):
        work()
        if time.process_time() - began > 0.5:
            break


def main(kind, sizes):
    sys.setrecursionlimit(max(sizes) + 1000 if max(sizes) < 50000 else 1000)
    warm_up(globals()[kind](sizes[0]))
    for size in sizes:
        work = globals()[kind](size)
        times = []
        for turn in range(3):
            gc.collect()
            began = time.process_time()
            work()
            times.append(time.process_time() - began)
        print(size, min(times))


main(sys.argv[1], [int(arg) for arg in sys.argv[2:]])
