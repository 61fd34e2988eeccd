"""Five children in the park, and their father: what park_broken.py and park_fixed.py share."""
import os
import signal
import time

from shared.scheduler import ended
from shared.stage import say


def afternoon(reap_child, home):
    """Until father knows of five children that they are home, or nobody is left who could come."""
    signal.signal(signal.SIGCHLD, reap_child)
    say('Let my five children play while I take a nap.')
    heard, bell = os.pipe()
    kids = [let_play(heard, bell) for kid in range(5)]
    os.close(heard)
    ring(bell)
    while len(home) < 5 and not all(map(ended, kids)):
        nap()
    if len(home) == 5:
        say('All five children are home.')
    else:
        say('Father has noticed', len(home), 'of them. Nobody will wake him again, and he waits for ever.')


def let_play(heard, bell):
    pid = os.fork()
    if pid == 0:
        os.close(bell)
        os.read(heard, 1)  # until the bell rings
        os._exit(0)
    return pid


def ring(bell):
    os.close(bell)  # all five run back at about the same time


def nap():
    # In C a handler that has run ends sleep(). Python's sleeps on for the time that is left (PEP 475).
    time.sleep(0.001)


def all_are_home(said):
    return said[-1] == 'All five children are home.'
