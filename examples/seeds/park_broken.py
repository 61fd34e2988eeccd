"""Five children in the park: the handler believes that each of them sends a signal of its own.

Lecture 07, "revisiting Disneyland". Father naps while his children play. SIGCHLD wakes him, and his
handler calls waitpid() once. But a signal is a flag and not a message: of children that come home
while father is off the CPU all but one go unnoticed.

    minipy --inject 10@ring#3 park_broken.py    he is, from the bell until all five are back

Without --inject it may work. That is the trouble with it.
"""
import os

from shared.park import afternoon, all_are_home as holds
from shared.stage import main

home = []


def reap_child(signum, frame):
    pid, status = os.waitpid(-1, os.WNOHANG)
    if pid > 0:
        home.append(pid)


def play():
    home.clear()
    afternoon(reap_child, home)


if __name__ == '__main__':
    main(play, holds)
