"""A job list whose handler has to wait until the job is in it.

Lecture 07, "Masking Signals and Deferring Handlers". SIGCHLD is blocked from before fork() until
after add_job(). However early the child ends, its signal waits in the kernel. The child inherits
the mask, and execvp() keeps it, so the child lifts the block itself before it becomes another
program.

    minipy --inject 10@add_job#0 job_list_fixed.py      the child ends first, and is removed second
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
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
        pid = os.fork()
        if pid == 0:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
            os.execvp('true', ['true'])
        add_job(pid)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        await_end(pid)


if __name__ == '__main__':
    main(play, holds)
