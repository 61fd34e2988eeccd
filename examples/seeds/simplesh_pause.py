"""simplesh, fourth stage: SIGCHLD is blocked around fork(), and the shell sleeps in pause(). There is still a race.

Lecture 08, "Can you find the race condition here?" From before fork() until foreground.pid is set
SIGCHLD waits, so the first race is gone. The second is one between unblocking and pause(): the
signal that pause() waits for comes before it, the handler runs, and no other will come. However
close the two stand, there is a place between them.

    minipy --inject 10@pause#0 simplesh_pause.py       the child ends there
"""
import signal

from shared.foreground import foreground, reap_processes
from shared.scheduler import pause
from shared.shell import announce, launch, never_hangs as holds, one_command, shell


def wait_for_foreground(pid):
    foreground.pid = pid
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
    while foreground.pid == pid:
        pause(pid)


def run(command):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    pid = launch(command)
    if command.in_background:
        announce(command)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
    else:
        wait_for_foreground(pid)


def play():
    one_command(run, reap_processes)


if __name__ == '__main__':
    shell(run, reap_processes)
