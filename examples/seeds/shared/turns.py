"""Which of two processes runs now? As it comes, or by turns, changed before a chosen instruction of each.

A program that is to be run in both ways has its schedule fork for it, and wait.
"""
import os
import signal


class AsItComes:
    """The kernel decides."""

    fork = staticmethod(os.fork)
    waitpid = staticmethod(os.waitpid)

    def over(self):
        pass


class ByTurns:
    """The parent begins and hands over before its K-th instruction, so does the child, and then each runs to its end.

    SIGUSR2 is the scheduler's timer. Who does not have the turn runs no handlers; what he is sent waits in the kernel.
    """

    def __init__(self, function, parents_k, childs_k):
        self.function, self.ks = function, (parents_k, childs_k)

    def fork(self):
        import _inject
        pipes = os.pipe(), os.pipe()
        pid = os.fork()
        seat = 0 if pid > 0 else 1
        self.turn, other_writes = pipes[seat]
        other_reads, self.other = pipes[1 - seat]
        os.close(other_writes)
        os.close(other_reads)
        signal.signal(signal.SIGUSR2, self.hand_over)
        if pid == 0:
            self.wait()
        _inject.arm(['%d@%s#%d' % (signal.SIGUSR2, self.function, self.ks[seat])])
        return pid

    def hand_over(self, *unused):
        """True: the other has handed back. False: it has ended."""
        try:
            os.write(self.other, b'!')
        except BrokenPipeError:
            return False
        return self.wait()

    def wait(self):
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
        answer = os.read(self.turn, 1)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        return answer != b''

    def waitpid(self, pid, options):
        while self.hand_over():
            pass
        return os.waitpid(pid, options)

    def over(self):
        os.close(self.other)


def output_of(program, schedule_class, *args):
    """What a program and its children print, run in a process of its own."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(writer, 1)
        os.close(writer)
        os.close(reader)
        schedule = schedule_class(*args)
        program(schedule)
        schedule.over()
        reap_all()
        os._exit(0)
    os.close(writer)
    text = b''
    while True:
        piece = os.read(reader, 1000)
        if not piece:
            break
        text += piece
    os.close(reader)
    os.waitpid(pid, 0)
    return ' '.join(text.decode().split())


def reap_all():
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass
