# The table of calls: signals to processes, process groups, sessions, terminals.
import fcntl
import os
import signal
import sys
import time
from fixtures.table import NOBODY, ending, in_child, interrupted, reap, rows, under_fire

TIOCSCTTY = 0x540e
TIOCSWINSZ = 0x5414


def child(action=lambda: None):
    """A child that does this and then lives until a signal ends it."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            action()
            os.write(w, b'x')
            while True:
                time.sleep(0.05)  # in CPython's pause() a signal can be missed
        finally:
            os._exit(99)
    os.read(r, 1)
    os.close(r)
    os.close(w)
    return pid


def ended_by(pid, send, *args):
    """How a child ends that gets a signal."""
    send(pid, *args)
    return os.waitpid(pid, 0)[1]


def counts(signum, send):
    """How many handlers of this process have run when a call has sent a signal to it."""
    seen = []
    before = signal.signal(signum, lambda signum, frame: seen.append(signum))
    send()
    now = len(seen)
    signal.signal(signum, before)
    return now


def counts_coming(signum, send):
    """As counts(), for a signal that the terminal sends in its own time."""
    began = time.monotonic()
    seen = []
    signal.signal(signum, lambda signum, frame: seen.append(signum))
    send()
    while not seen and time.monotonic() - began < 20:
        time.sleep(0.001)
    return len(seen)


def group(size):
    """A group of its own with so many children, the first its leader."""
    leader = child(lambda: os.setpgid(0, 0))
    return [leader] + [child(lambda: os.setpgid(0, leader)) for _ in range(1, size)]


def all_ended_by(pids, send):
    send()
    return [os.waitpid(pid, 0)[1] for pid in pids]


class Tty:
    """The two ends of the terminal of a session."""


def session(action):
    """Do something as the leader of a new session on a terminal of its own."""
    master, slave = os.openpty()

    def leader():
        Tty.master, Tty.slave = master, slave
        os.setsid()
        fcntl.ioctl(slave, TIOCSCTTY, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        print(action())
        sys.stdout.flush()
        os._exit(0)

    status = ending(leader)
    os.close(master)
    os.close(slave)
    return status


def in_background(action):
    """In a session: the status of a child in a group that is not the terminal's."""
    gate = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.read(gate[0], 1)
            action()
            os._exit(0)
        finally:
            os._exit(99)
    os.setpgid(pid, pid)
    os.write(gate[1], b'x')
    status = os.waitpid(pid, os.WUNTRACED)[1]
    if os.WIFSTOPPED(status):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return hex(status)


names = dict(globals())

rows('''
# kill and killpg
os.kill(os.getpid(), 0)
os.kill(0, 0)
os.killpg(os.getpgrp(), 0)
os.killpg(0, 0)
counts(signal.SIGUSR1, lambda: os.kill(os.getpid(), signal.SIGUSR1))
counts(signal.SIGCHLD, lambda: os.kill(os.getpid(), signal.SIGCHLD))
ended_by(child(), os.kill, signal.SIGTERM)
ended_by(child(), os.kill, signal.SIGKILL)
ended_by(child(lambda: signal.signal(signal.SIGTERM, lambda *args: os._exit(7))), os.kill, signal.SIGTERM)
ended_by(child(lambda: signal.signal(signal.SIGINT, signal.default_int_handler)), os.kill, signal.SIGINT) >> 8
(lambda pids: all_ended_by(pids, lambda: os.killpg(pids[0], signal.SIGTERM)))(group(3))
(lambda pids: all_ended_by(pids, lambda: os.kill(-pids[0], signal.SIGUSR1)))(group(2))
ending(lambda: (os.setpgrp(), signal.signal(signal.SIGTERM, lambda *args: os._exit(3)), os.kill(0, signal.SIGTERM), time.sleep(10))) >> 8
os.kill(NOBODY, 0)
os.kill(NOBODY, signal.SIGTERM)
os.kill(-NOBODY, signal.SIGTERM)
os.kill(os.getpid(), 65)
os.kill(os.getpid(), -1)
os.kill(NOBODY, 65)
os.killpg(NOBODY, 0)
os.killpg(os.getpgrp(), 65)
os.killpg(-1, 0)
os.kill()
os.kill(1)
os.kill(1, 2, 3)
os.kill('x', 0)
os.kill(0, 'x')
os.kill(0, None)
os.kill(1.0, 0)
os.kill(2 ** 31, 0)
os.kill(0, 2 ** 31)
os.kill(pid=1, sig=0)
os.killpg()
os.killpg('x', 0)
os.killpg(2 ** 40, 0)

# groups and sessions
os.getpgid(0) == os.getpgrp() == os.getpgid(os.getpid()) == os.getpgid(pid=0)
os.getsid(0) == os.getsid(os.getpid())
(lambda pids: ([os.getpgid(pid) == pids[0] for pid in pids], all_ended_by(pids, lambda: os.killpg(pids[0], signal.SIGKILL))))(group(2))
(lambda pid: (os.setpgid(pid, 0), os.getpgid(pid) == pid, ended_by(pid, os.kill, signal.SIGKILL)))(child())
os.getpgid(NOBODY)
os.getpgid(-1)
os.getsid(NOBODY)
os.getsid(-1)
os.setpgid(NOBODY, 0)
os.setpgid(0, -1)
os.setpgid(-1, 0)
os.setpgid(0, NOBODY)
os.setpgid(os.getppid(), 0)
(lambda pid: [ended_by(pid, os.kill, signal.SIGKILL), os.setpgid(pid, pid)])(child())
os.getpgrp(1)
os.setpgrp(1)
os.getpgid()
os.getpgid('x')
os.getpgid(0, 0)
os.getpgid(2 ** 40)
os.getsid()
os.getsid('x')
os.getsid(pid=0)
os.setpgid(0)
os.setpgid('x', 0)
os.setpgid(0, None)
os.setsid(1)
''', names)

print('# a group of its own')
in_child('''
os.setpgrp()
os.getpgrp() == os.getpid()
os.setpgid(0, 0)
os.setpgid(0, os.getpid())
os.setpgid(os.getpid(), os.getpgid(os.getppid()))
os.getpgrp() == os.getpid()
os.setsid()
os.getsid(0) == os.getpid() == os.getpgrp()
os.setsid()
os.setpgid(0, 0)
os.setpgrp()
''', names)
print('# a session of its own')
in_child('''
os.setsid()
os.getsid(0) == os.getpid() == os.getpgrp()
os.setsid()
os.setpgid(0, 0)
os.getsid(os.getppid()) != os.getpid()
os.open('/dev/tty', os.O_RDWR)
os.ctermid()
os.ctermid(1)
''', names)

print('# terminals')
rows('''
(lambda ends: ([os.isatty(fd) for fd in ends], [os.get_inheritable(fd) for fd in ends], os.ttyname(ends[1]).startswith('/dev/pts/'), [os.close(fd) for fd in ends]))(os.openpty())
(lambda ends: (os.write(ends[1], b'line\\n'), os.read(ends[0], 10), os.write(ends[0], b'back\\n'), os.read(ends[1], 10), [os.close(fd) for fd in ends]))(os.openpty())
(lambda ends: (os.get_terminal_size(ends[1]), fcntl.ioctl(ends[0], TIOCSWINSZ, b'\\x20\\0\\x50\\0\\0\\0\\0\\0'), os.get_terminal_size(ends[1]), [os.close(fd) for fd in ends]))(os.openpty())
(lambda ends: (os.close(ends[0]), os.read(ends[1], 1)))(os.openpty())
(lambda ends: (os.close(ends[1]), os.read(ends[0], 1)))(os.openpty())
[os.isatty(fd) for fd in os.pipe()]
os.isatty(999)
os.isatty(-1)
os.isatty('x')
os.isatty()
os.openpty(1)
os.ttyname(os.open('/dev/null', os.O_RDONLY))
os.ttyname(999)
os.ttyname('x')
os.ttyname()
os.get_terminal_size(999)
os.get_terminal_size(os.open('/dev/null', os.O_RDONLY))
os.get_terminal_size('x')
os.get_terminal_size(1, 2)
os.tcgetpgrp(999)
os.tcgetpgrp(os.open('/dev/null', os.O_RDONLY))
os.tcgetpgrp('x')
os.tcgetpgrp()
os.tcsetpgrp(999, 1)
os.tcsetpgrp(os.open('/dev/null', os.O_RDONLY), 1)
os.tcsetpgrp(0)
os.tcsetpgrp('x', 0)
os.tcsetpgrp(0, 'x')
os.device_encoding(999)
os.device_encoding('x')

# the leader of a session
session(lambda: (os.tcgetpgrp(Tty.slave) == os.getpid(), os.tcgetpgrp(Tty.master) == os.getpid(), os.open('/dev/tty', os.O_RDWR) > 2))
session(lambda: (lambda pids: (os.tcsetpgrp(Tty.slave, pids[0]), os.tcgetpgrp(Tty.slave) == pids[0], all_ended_by(pids, lambda: os.write(Tty.master, b'\\x03'))))(group(2)))
session(lambda: (lambda pids: (os.tcsetpgrp(Tty.slave, pids[0]), all_ended_by(pids, lambda: os.write(Tty.master, b'\\x1c'))[0] & 0x7f))(group(1)))
session(lambda: (lambda pids: (os.tcsetpgrp(Tty.slave, pids[0]), os.write(Tty.master, b'\\x1a'), hex(os.waitpid(pids[0], os.WUNTRACED)[1]), ended_by(pids[0], os.kill, signal.SIGKILL)))(group(1)))
session(lambda: in_background(lambda: os.read(Tty.slave, 1)))
session(lambda: in_background(lambda: (signal.signal(signal.SIGTTOU, signal.SIG_DFL), os.tcsetpgrp(Tty.slave, os.getpgrp()))))
session(lambda: in_background(lambda: os.tcsetpgrp(Tty.slave, os.getpgrp())))
session(lambda: in_background(lambda: (signal.signal(signal.SIGTTIN, signal.SIG_IGN), os.read(Tty.slave, 1))))
session(lambda: in_background(lambda: (signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTTIN]), os.read(Tty.slave, 1))))
session(lambda: in_background(lambda: (signal.signal(signal.SIGTTIN, lambda *args: os._exit(5)), os.read(Tty.slave, 1))))
session(lambda: os.tcsetpgrp(Tty.slave, os.getpid()))
session(lambda: counts_coming(signal.SIGINT, lambda: os.write(Tty.master, b'\\x03')))
session(lambda: counts_coming(signal.SIGWINCH, lambda: fcntl.ioctl(Tty.master, TIOCSWINSZ, b'\\x10\\0\\x20\\0\\0\\0\\0\\0')))
session(lambda: counts(signal.SIGHUP, lambda: (os.close(Tty.slave), os.close(Tty.master), time.sleep(0.05))))
''', names)


def pty_child():
    """forkpty(): what the child says through its terminal, and how it ends."""
    pid, fd = os.forkpty()
    if pid == 0:
        good = [os.isatty(0), os.isatty(1), os.isatty(2), fd == -1, os.tcgetpgrp(0) == os.getpid() == os.getsid(0) == os.getpgrp(), os.ttyname(0) == os.ttyname(2)]
        os.write(1, repr(good).encode())
        os.read(0, 10)
        os._exit(6)
    said = os.read(fd, 1000)
    os.write(fd, b'\n')
    status = os.waitpid(pid, 0)[1]
    inheritable = os.get_inheritable(fd)
    os.close(fd)
    return said, status, inheritable


print('os.forkpty() ->', pty_child())


def terminal_read():
    master, slave = os.openpty()
    return lambda: os.read(slave, 10), lambda: (os.write(master, b'line\n'), None)[1]


interrupted('os.read(terminal)', terminal_read)
under_fire('''
os.kill(os.getpid(), 0)
os.kill(NOBODY, signal.SIGTERM)
os.killpg(os.getpgrp(), 0)
os.getpgid(0) == os.getpgrp()
os.setpgid(0, -1)
os.isatty(999)
os.tcgetpgrp(999)
''', names)
reap()
