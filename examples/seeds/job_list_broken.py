"""A job list from which jobs are removed before they are added.

Lecture 07, "Masking Signals and Deferring Handlers". The parent adds each child to its list, the
SIGCHLD handler removes it. If the child has ended before the parent comes to adding it, the handler
runs first, and the list keeps a dead job.

    minipy --inject 10@add_job#0 job_list_broken.py     the parent is off the CPU just before its first add_job()

The lecture has the parent sleep a second instead. Python's sleep goes on after the handler, so that
would show it too.
"""
import os
import signal

from shared.jobs import add_job, added_before_removed as holds, names, reap_processes
from shared.scheduler import await_end
from shared.stage import main


def play():
    names.clear()
    signal.signal(signal.SIGCHLD, reap_processes)
    for i in range(3):
        pid = os.fork()
        if pid == 0:
            os.execvp('true', ['true'])
        add_job(pid)
        await_end(pid)


if __name__ == '__main__':
    main(play, holds)
