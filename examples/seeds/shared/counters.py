"""Two counters that the program counts up together, and that a SIGALRM sets to zero."""
import signal
import sys

from shared.stage import interrupted, main, say


class Counters:
    first = second = 0


counters = Counters()


def clear(signum, frame):
    counters.first = 0
    counters.second = 0


def report(now):
    say('at', now, 'counters.first:', counters.first, 'counters.second:', counters.second)


def are_equal(said):
    return said == []


def clock():
    """The lecture asks gettimeofday(). This one stands still, so that the output is the same each time."""
    return 1570987083


def run(count):
    """Count once. With a number: that often, and SIGALRM comes at random moments."""
    if len(sys.argv) == 1:
        count()
        say('The counters are', counters.first, 'and', counters.second)
    else:
        main(interrupted(count), are_equal)


signal.signal(signal.SIGALRM, clear)
