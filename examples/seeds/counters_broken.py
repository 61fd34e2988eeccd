"""Two counters that ought to be equal, and a handler that comes between.

Lecture 08, "Critical Section Example". The handler sets both counters to zero. If it runs between
the two increments, one counter has been set back and the other is still to be counted up.

    minipy --inject 14@count#6 counters_broken.py       between the two
"""
from shared.counters import are_equal as holds, clock, counters, report, run


def count():
    counters.first += 1
    now = clock()
    counters.second += 1
    if counters.first != counters.second:
        report(now)


play = count

if __name__ == '__main__':
    run(count)
