# Tuples and lists taken apart in every way: assignments, loops, stars, swaps. SIZE is the number of turns.
import sys


def rotate(a, b, c, d, turns):
    for i in range(turns):
        a, b = b, a
        a, b, c = c, a, b
        a, b, c, d = d, c, b, a
        d, (a, c), b = a, (b, d), c
    return a * 1000 + b * 100 + c * 10 + d


def from_tuple(turns):
    row = (1, 2, 3, 4, 5, 6, 7, 8)
    total = 0
    for i in range(turns):
        a, b, c, d, e, f, g, h = row
        h, g, f, e, d, c, b, a = row
        total += a - h
    return total


def from_list(turns):
    row = [1, 2, 3, 4]
    total = 0
    for i in range(turns):
        a, b, c, d = row
        total += a + d
        row = [d, a, b, c]
    return total


def from_pairs(turns):
    pairs = [(i, (i * 2, i * 3)) for i in range(100)]
    total = 0
    for turn in range(turns // 100):
        for a, (b, c) in pairs:
            total += c - b - a + 1
        for i, (a, (b, c)) in enumerate(pairs):
            total += i
    return total


def with_stars(turns):
    total = 0
    for i in range(turns // 4):
        first, *middle, last = (i, 1, 2, 3, i)
        head, *tail = middle
        total += head + len(tail) + last - first
    return total


def swap_sort(turns):
    """A bubble sort of short rows, for its swaps."""
    total = 0
    for turn in range(turns // 200):
        row = [(turn * 7 + i * 5) % 11 for i in range(11)]
        for end in range(10, 0, -1):
            for i in range(end):
                if row[i] > row[i + 1]:
                    row[i], row[i + 1] = row[i + 1], row[i]
        total += row[3]
    return total


def main(size):
    assert rotate(1, 2, 3, 4, size) == 1234
    return [from_tuple(size) + from_list(size), from_pairs(size), with_stars(size) + swap_sort(size)]


EXPECTED = {1000: [12000, 50500, 765], 140000: [1680000, 7070000, 107100], 900000: [10800000, 45450000, 688500]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 900000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('unpacking', SIZE, result)
