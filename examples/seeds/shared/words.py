"""Three words of main's and one of a handler's: what reentrancy_broken.py and reentrancy_fixed.py print."""
import signal

from shared.stage import say

written = []  # what would be in the file
printers = []


def print_with(printf):
    written.clear()
    printers[:] = [printf]
    for word in ('one', 'two', 'three'):
        printf(word)
    say(''.join(written))


def on_usr1(signum, frame):
    printers[0]('handler')


def each_word_once(said):
    words = said[0].split()
    return sorted(word for word in words if word != 'handler') == ['one', 'three', 'two'] and words.count('handler') <= 1


signal.signal(signal.SIGUSR1, on_usr1)
