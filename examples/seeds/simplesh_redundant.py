"""simplesh, second stage: two places wait for the same child.

Lecture 07, simplesh-with-redundancy. A SIGCHLD handler reaps whatever has ended. The shell still
calls waitpid() for what runs in the foreground. One of the two gets the child, the other an error:
in C -1, here ChildProcessError, which has to be thrown away. It works, but nobody should call a
function for the sake of its failing.

    minipy --inject 10@wait_for_foreground#0 simplesh_redundant.py     the handler comes first
"""
import os

from shared.foreground import reap_processes
from shared.shell import announce, launch, never_hangs as holds, one_command, shell
from shared.stage import say


def wait_for_foreground(pid):
    try:
        os.waitpid(pid, 0)
    except ChildProcessError as error:
        say('waitpid:', error.strerror)


def run(command):
    pid = launch(command)
    if command.in_background:
        announce(command)
    else:
        wait_for_foreground(pid)


def play():
    one_command(run, reap_processes)


if __name__ == '__main__':
    shell(run, reap_processes)
