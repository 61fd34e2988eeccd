"""Two processes and two locks: what lock_order_broken.py and lock_order_fixed.py share.

The locks are POSIX locks on a file's first two bytes. The kernel knows who waits for whom, and
refuses the lock that would close the circle: OSError, EDEADLK. Mutexes would wait for ever. SIGUSR1
takes the CPU away from a process until the other has asked for its first lock.
"""
import errno
import fcntl
import os
import signal
import tempfile

from shared.stage import say

M, N = 0, 1


class Process:
    def __init__(self, file, other_has_asked, tell_other):
        self.file, self.other_has_asked, self.tell_other = file, other_has_asked, tell_other
        self.waits = True
        signal.signal(signal.SIGUSR1, self.off_the_cpu)

    def off_the_cpu(self, signum, frame):
        if self.waits:
            self.waits = False
            os.read(self.other_has_asked, 1)

    def lock_first(self, lock):
        try:
            fcntl.lockf(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, lock)
            os.write(self.tell_other, b'!')
        except BlockingIOError:
            os.write(self.tell_other, b'!')
            fcntl.lockf(self.file, fcntl.LOCK_EX, 1, lock)

    def lock_second(self, lock):
        fcntl.lockf(self.file, fcntl.LOCK_EX, 1, lock)

    def work(self, first, second):
        """0, or the errno of a deadlock."""
        try:
            self.lock_first(first)
            self.lock_second(second)
            return 0
        except OSError as error:
            return error.errno
        finally:
            fcntl.lockf(self.file, fcntl.LOCK_UN)


def run(order_of_a, order_of_b):
    """Both processes take both locks, in the given orders."""
    (b_asked, tell_a), (a_asked, tell_b) = os.pipe(), os.pipe()
    with tempfile.TemporaryFile() as file:
        pid = os.fork()
        if pid == 0:
            os._exit(Process(file, a_asked, tell_a).work(*order_of_b))
        refused = [Process(file, b_asked, tell_b).work(*order_of_a)]
        refused.append(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
    for fd in (b_asked, tell_a, a_asked, tell_b):
        os.close(fd)
    if errno.EDEADLK in refused:
        say('A deadlock: one of the two was refused its second lock.')
    else:
        say('Both had both locks, one after the other.')


def no_deadlock(said):
    return said == ['Both had both locks, one after the other.']
