"""Two counters, increments that are a critical section, and a comparison that is not.

Lecture 08, "Close, but not quite!" The handler cannot run between the increments any more, but it
can between the reads. The first counter is read, it is 1; the handler runs; the second is read, it
is 0. The line that is printed reads them once more, and says that both are 0 - and was printed
because they differ.

    minipy --inject 14@count#30 counters_close.py       between the two reads
"""
from signal import SIGALRM, SIG_BLOCK, SIG_UNBLOCK, pthread_sigmask

from shared.counters import are_equal as holds, clock, counters, report, run


def count():
    pthread_sigmask(SIG_BLOCK, {SIGALRM})
    counters.first += 1
    now = clock()
    counters.second += 1
    pthread_sigmask(SIG_UNBLOCK, {SIGALRM})
    if counters.first != counters.second:
        report(now)


play = count

if __name__ == '__main__':
    run(count)
