"""simplesh, first stage: background jobs stay zombies as long as the shell lives.

Lecture 07, "A more sophisticated shell (but not quite right yet...)". The shell waits for what runs
in the foreground, and for nothing else. Whatever ended in the background keeps its place in the
process table.

    simplesh> true &
    simplesh> zombies
"""
import os
import signal

from shared.shell import announce, launch, shell


def run(command):
    pid = launch(command)
    if command.in_background:
        announce(command)
    else:
        os.waitpid(pid, 0)


if __name__ == '__main__':
    shell(run, signal.SIG_DFL)
