"""A loop that polls a plain word, and a variable that changes between two lines.

Lecture 08, "Compilers and Visibility". A C compiler may keep x in a register: it sees nothing that
could change it. So a loop that waits for a handler to set a word may never end, and after `x++; y =
x + 1` y need not be x + 1. Python's variables are looked up each time, in CPython and here, where
the loop is compiled by V8 after a while. There is no volatile.

    minipy --inject 10@store#3 visibility.py       x changes between the two lines, and y sees it
"""
import os
import signal

done = False
x = y = 0


def set_done(signum, frame):
    global done
    done = True


def set_x(signum, frame):
    global x
    x = 100


def wait_for(rounds):
    """Poll the word; the timer starts when the loop has been running for long."""
    n = 0
    while not done:
        n += 1
        if n == rounds:
            signal.setitimer(signal.ITIMER_REAL, 0.001)


def store():
    global x, y
    x += 1
    y = x + 1


signal.signal(signal.SIGALRM, set_done)
for rounds in (1, 1000, 1000000):
    done = False
    wait_for(rounds)
    print('polled', rounds, 'times and more, then seen')

signal.signal(signal.SIGUSR1, set_x)
store()
print('x and y:', x, y)
