"""Five children in the park: one signal is enough, as the handler looks for all who have come home.

Lecture 07: "All SIGCHLD handlers generally have this while loop structure." waitpid() with WNOHANG
is asked again until it says that nobody else has ended (0) or that nobody is left (here
ChildProcessError, in C -1). A child that ends just after the last question sends a new signal: the
handler runs once more.

    minipy --inject 10@ring#3 park_fixed.py     father is off the CPU from the bell until all five are back
"""
import os

from shared.park import afternoon, all_are_home as holds
from shared.stage import main

home = []


def reap_child(signum, frame):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        home.append(pid)


def play():
    home.clear()
    afternoon(reap_child, home)


if __name__ == '__main__':
    main(play, holds)
