"""The scheduler, made to obey: which of parent and child runs now?

A race between a process and its children is won by whoever has the CPU. In these programs SIGUSR1
takes it away from the parent until all its children have ended, so a signal at a chosen place
decides the race:

    minipy --inject 10@add_job#0 job_list_broken.py     the parent stops where add_job() begins
"""
import os
import signal


class Forever(Exception):
    """The program waits for what cannot happen any more."""


def children():
    """The children of this process: {pid: state}. A zombie's state is Z."""
    found = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/' + name + '/stat') as stat:
                state, parent = stat.read().rpartition(')')[2].split()[:2]
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has gone meanwhile
        if int(parent) == os.getpid():
            found[int(name)] = state
    return found


def reaped(pid):
    """Is this child's place in the process table free?"""
    try:
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def ended(pid):
    """Has this child ended? A zombie stays one."""
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None
    except ChildProcessError:
        return True  # and has been reaped


def await_end(pid):
    """Wait until this child has ended, and leave it a zombie."""
    try:
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    except ChildProcessError:
        pass


def off_the_cpu(signum, frame):
    # A process without the CPU runs no handlers either. In here they wait, as long as no system call is interrupted.
    for pid in children():
        while not ended(pid):
            pass


def pause(pid):
    """signal.pause(), for who waits for a child to end. It says so when that would be for ever.

    Once the child has ended, its SIGCHLD has been sent: the handler has run, or runs before signal.pause() is called.
    There will not be another.
    """
    if ended(pid):
        raise Forever('pause() will not return')
    signal.pause()


signal.signal(signal.SIGUSR1, off_the_cpu)
