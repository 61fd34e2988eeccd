"""What all stages of simplesh share: reading commands, starting them, and the commands of its own.

    command         runs in the foreground
    command &       runs in the background
    zombies         awaits the end of all jobs, and says how many of them are zombies
    quit
"""
import os
import signal
import sys

from shared.scheduler import Forever, await_end, children
from shared.stage import main, say


class Command:
    """A line: the words of a program, and whether it runs in the background."""

    def __init__(self, line):
        self.words = line.split()
        self.in_background = self.words[-1:] == ['&']
        if self.in_background:
            self.words.pop()
        self.text = ' '.join(self.words)


def launch(command):
    """Start its program: the pid."""
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})  # exec would keep the block
        if command.in_background:
            os.setpgid(0, 0)  # Ctrl-C is for the foreground
        try:
            os.execvp(command.words[0], command.words)
        except OSError:
            os.write(1, b'%s: Command not found\n' % os.fsencode(command.words[0]))
        finally:
            os._exit(127)
    return pid


jobs = []


def announce(command):
    """The lecture's shell prints the pid. That is another one each time, so the job's number comes here."""
    jobs.append(command)
    say('[%d] %s' % (len(jobs), command.text))


def commands():
    """What is typed, until `quit` or the end."""
    while True:
        try:
            command = Command(input('simplesh> '))
        except EOFError:
            print()
            return
        if command.text == 'quit':
            return
        if command.text == 'zombies':
            say(count_zombies(), 'zombies')
        elif command.words:
            yield command


def count_zombies():
    for pid in children():
        await_end(pid)
    return list(children().values()).count('Z')


def shell(run, reap_processes):
    """Run what is typed, until it has to be said that the shell hangs. With a number: run `true` that often."""
    if len(sys.argv) > 1:
        main(lambda: one_command(run, reap_processes), never_hangs)
        return
    signal.signal(signal.SIGCHLD, reap_processes)
    for command in commands():
        try:
            run(command)
        except Forever as never:
            say('simplesh hangs:', never)
            return


def one_command(run, reap_processes):
    """What every_instruction.py does with each stage."""
    signal.signal(signal.SIGCHLD, reap_processes)
    try:
        run(Command('true'))
    except Forever as never:
        say('simplesh hangs:', never)


def never_hangs(said):
    return said == []
