"""simplesh, all better: an interactive shell with background jobs.

Lecture 08, "sigsuspend to the rescue". sigsuspend() unblocks SIGCHLD and sleeps, as one step: the
signal comes neither before it nor between. Python's signal module has no sigsuspend();
minipy.signals has.

Ctrl-C ends what runs in the foreground. The shell gets it too, and has a handler that does nothing:
exec() sets handlers back to the default action in the children, where SIG_IGN would have been
inherited.

    minipy simplesh.py
    simplesh> sleep 1000 &
    simplesh> sleep 1000
    ^C
    simplesh> quit
"""
import os
import signal

from minipy.signals import sigsuspend
from shared.foreground import foreground, reap_processes
from shared.shell import announce, launch, never_hangs as holds, one_command, shell


def wait_for_foreground(pid):
    foreground.pid = pid
    while foreground.pid == pid:
        sigsuspend([])
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})


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
    signal.signal(signal.SIGINT, lambda signum, frame: os.write(1, b'\n'))
    shell(run, reap_processes)
