"""How the programs of this folder are run: once, telling their story, or many times, quietly.

Each has a play(), which says what happens, and a holds(), which judges what has been said:

    minipy job_list_fixed.py            the story
    minipy job_list_fixed.py 10000      only how many of so many runs went wrong
"""
import os
import random
import signal
import sys

said = []
quiet = False


def say(*words):
    line = ' '.join(str(word) for word in words)
    said.append(line)
    if not quiet:
        print(line)


def rehearse(play, holds):
    """One quiet run: does it hold? From now on nothing is printed."""
    global quiet
    quiet = True
    said.clear()
    try:
        play()
        return holds(said)
    finally:
        clear_the_stage()


def clear_the_stage():
    """Children that a broken program has left must not be met by the next run."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass


def interrupted(play):
    """The same play, in which SIGALRM comes at a random moment."""
    def play_on():
        signal.setitimer(signal.ITIMER_REAL, random.uniform(0.000001, 0.0001))
        play()
    return play_on


def main(play, holds):
    if len(sys.argv) == 1:
        play()
    else:
        runs = int(sys.argv[1])
        wrong = sum(not rehearse(play, holds) for _ in range(runs))
        print(runs, 'runs,', wrong, 'wrong')
