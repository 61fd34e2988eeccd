"""Three words of main's and one of a handler's: what reentrancy_broken.py and reentrancy_fixed.py print."""
import signal
import sys

from shared.stage import interrupted, main, say

written = []  # what would be in the file
printers = []


def print_with(printf):
    written.clear()
    printers[:] = [printf]
    for word in ('one', 'two', 'three'):
        printf(word)
    say(''.join(written))


def on_signal(signum, frame):
    for printf in printers:
        printf('handler')


def each_word_once(said):
    words = said[0].split()
    return sorted(word for word in words if word != 'handler') == ['one', 'three', 'two'] and words.count('handler') <= 1


def run(play, holds):
    """Once. With a number: that often, and SIGALRM comes at random moments."""
    main(interrupted(play) if len(sys.argv) > 1 else play, holds)


signal.signal(signal.SIGUSR1, on_signal)
signal.signal(signal.SIGALRM, on_signal)
