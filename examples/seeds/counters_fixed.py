"""Two counters, and a critical section that holds the reads as well.

Lecture 08, "Correct Critical Section Example with sigprocmask". Whatever must not be torn belongs
inside: the handler runs before the block or after it.

    minipy --inject 14@count#6 counters_fixed.py        it waits
"""
from signal import SIGALRM, SIG_BLOCK, SIG_UNBLOCK, pthread_sigmask

from shared.counters import are_equal as holds, clock, counters, report, run


def count():
    pthread_sigmask(SIG_BLOCK, {SIGALRM})
    counters.first += 1
    now = clock()
    counters.second += 1
    if counters.first != counters.second:
        report(now)
    pthread_sigmask(SIG_UNBLOCK, {SIGALRM})


play = count

if __name__ == '__main__':
    run(count)
