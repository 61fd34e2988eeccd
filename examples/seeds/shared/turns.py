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
    """The parent begins. Each hands over before the chosen instructions of a function, and at its end for good.

    SIGUSR2 is the scheduler's timer, and `arm` is _inject.arm. Who does not have the turn runs no handlers either; what is
    sent to him waits in the kernel.
    """

    def __init__(self, arm, function, parents, childs):
        self.arm, self.function, self.chosen = arm, function, (parents, childs)

    def fork(self):
        pipes = os.pipe(), os.pipe()
        pid = os.fork()
        seat = 0 if pid > 0 else 1
        self.turn, other_writes = pipes[seat]
        other_reads, self.other = pipes[1 - seat]
        os.close(other_writes)
        os.close(other_reads)
        signal.signal(signal.SIGUSR2, self.hand_over)
        if pid == 0:
            self.hand_over()
        else:
            self.wait()  # until the child has sat down
        self.arm(['%d@%s#%d' % (signal.SIGUSR2, self.function, k) for k in self.chosen[seat]])
        return pid

    def hand_over(self, *unused):
        """True: the other has handed back. False: it has ended."""
        return self.off_the_cpu(self.tell, self.wait)

    def off_the_cpu(self, *steps):
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
        answer = all(step() for step in steps)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        return answer

    def tell(self):
        try:
            return os.write(self.other, b'!')
        except BrokenPipeError:
            return 0

    def wait(self):
        return os.read(self.turn, 1) != b''

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
