"""Who runs in the foreground of simplesh, and the handler that tells when he has ended: the only place that reaps."""
import os

from shared.scheduler import Forever, reaped


class Foreground:
    pid = 0  # 0: nobody


foreground = Foreground()


def reap_processes(signum, frame):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        if pid == foreground.pid:
            foreground.pid = 0


def spin():
    """One turn of a loop that waits until nobody is in the foreground. It says so when that is in vain."""
    pid = foreground.pid
    if pid and reaped(pid) and foreground.pid == pid:
        raise Forever('the loop will not end')
