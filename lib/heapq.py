"""A list as a heap: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k.

The operations on one heap are in the native module _heapq; here are those on iterables.
Answers to CPython's Lib/heapq.py.
"""

from _heapq import *
from _heapq import _heapify_max, _heappop_max, _heapreplace_max

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Merge sorted iterables into one sorted stream, taking equal items in order of the iterables.

    reverse=True is for iterables that are sorted from the largest to the smallest item.
    """
    if reverse:
        _heapify, _heappop, _heapreplace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        _heapify, _heappop, _heapreplace, direction = heapify, heappop, heapreplace, 1

    # One entry for each iterable that still has items: its key, its order, and where they come from.
    h = []
    for order, it in enumerate(map(iter, iterables)):
        try:
            advance = it.__next__
            value = advance()
        except StopIteration:
            continue
        if key is None:
            h.append([value, order * direction, advance])
        else:
            h.append([key(value), order * direction, value, advance])
    _heapify(h)

    while len(h) > 1:
        entry = h[0]
        try:
            while True:
                yield entry[-2] if key is not None else entry[0]
                value = entry[-1]()
                if key is None:
                    entry[0] = value
                else:
                    entry[0], entry[2] = key(value), value
                _heapreplace(h, entry)
                entry = h[0]
        except StopIteration:
            _heappop(h)

    if h:
        entry = h[0]
        yield entry[-2] if key is not None else entry[0]
        yield from entry[-1].__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items in order, as sorted(iterable, key=key)[:n] gives them."""
    if n == 1:
        return _single(min, iterable, key)
    if _is_whole(n, iterable):
        return sorted(iterable, key=key)[:n]
    # The worst of the best n so far is at the top; of equals the later one is worse.
    it = iter(iterable)
    if key is None:
        best = [(elem, i) for i, elem in zip(range(n), it)]
        if not best:
            return []
        _heapify_max(best)
        worst = best[0][0]
        order = n
        for elem in it:
            if elem < worst:
                _heapreplace_max(best, (elem, order))
                worst = best[0][0]
                order += 1
        best.sort()
        return [elem for elem, order in best]
    best = [(key(elem), i, elem) for i, elem in zip(range(n), it)]
    if not best:
        return []
    _heapify_max(best)
    worst = best[0][0]
    order = n
    for elem in it:
        k = key(elem)
        if k < worst:
            _heapreplace_max(best, (k, order, elem))
            worst = best[0][0]
            order += 1
    best.sort()
    return [elem for k, order, elem in best]


def nlargest(n, iterable, key=None):
    """The n largest items from the largest on, as sorted(iterable, key=key, reverse=True)[:n] gives them."""
    if n == 1:
        return _single(max, iterable, key)
    if _is_whole(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    if key is None:
        best = [(elem, i) for i, elem in zip(range(0, -n, -1), it)]
        if not best:
            return []
        heapify(best)
        worst = best[0][0]
        order = -n
        for elem in it:
            if worst < elem:
                heapreplace(best, (elem, order))
                worst = best[0][0]
                order -= 1
        best.sort(reverse=True)
        return [elem for elem, order in best]
    best = [(key(elem), i, elem) for i, elem in zip(range(0, -n, -1), it)]
    if not best:
        return []
    heapify(best)
    worst = best[0][0]
    order = -n
    for elem in it:
        k = key(elem)
        if worst < k:
            heapreplace(best, (k, order, elem))
            worst = best[0][0]
            order -= 1
    best.sort(reverse=True)
    return [elem for k, order, elem in best]


def _single(select, iterable, key):
    """A list of the one best item, or of none."""
    nothing = object()
    best = select(iterable, default=nothing, key=key)
    return [] if best is nothing else [best]


def _is_whole(n, iterable):
    try:
        return n >= len(iterable)
    except (TypeError, AttributeError):
        return False
