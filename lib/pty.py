"""Pseudo-terminals: opening them, and running programs in them."""

from select import select
import os
import tty

__all__ = ['openpty', 'fork', 'spawn']

STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = range(3)
CHILD = 0


def openpty():
    """openpty() -> (master_fd, slave_fd)

    Falls back on the terminals with names where there is no openpty(3)."""
    try:
        return os.openpty()
    except (AttributeError, OSError):
        master_fd, name = _open_terminal()
        return master_fd, slave_open(name)


def master_open():
    """master_open() -> (master_fd, name of the slave). For old programs; openpty() does both."""
    try:
        master_fd, slave_fd = os.openpty()
    except (AttributeError, OSError):
        return _open_terminal()
    name = os.ttyname(slave_fd)
    os.close(slave_fd)
    return master_fd, name


def _open_terminal():
    """The first of the BSD terminals that is free."""
    for bank in 'pqrstuvwxyzPQRST':
        for number in '0123456789abcdef':
            try:
                fd = os.open('/dev/pty' + bank + number, os.O_RDWR)
            except OSError:
                continue
            return fd, '/dev/tty' + bank + number
    raise OSError('out of pty devices')


def slave_open(tty_name):
    """slave_open(name) -> slave_fd. For old programs."""
    return os.open(tty_name, os.O_RDWR)


def fork():
    """fork() -> (pid, master_fd)

    A child that leads a session of its own, whose terminal is its stdin, stdout and stderr; in it, pid is CHILD."""
    try:
        pid, fd = os.forkpty()
    except (AttributeError, OSError):
        return _fork_with_openpty()
    if pid == CHILD:
        try:
            os.setsid()
        except OSError:
            pass  # forkpty() has done it
    return pid, fd


def _fork_with_openpty():
    master_fd, slave_fd = openpty()
    pid = os.fork()
    if pid != CHILD:
        os.close(slave_fd)
        return pid, master_fd
    os.setsid()
    os.close(master_fd)
    for fd in (STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO):
        os.dup2(slave_fd, fd)
    if slave_fd > STDERR_FILENO:
        os.close(slave_fd)
    # The first terminal that a session's leader opens becomes its own.
    os.close(os.open(os.ttyname(STDOUT_FILENO), os.O_RDWR))
    return pid, master_fd


def _writen(fd, data):
    while data:
        data = data[os.write(fd, data):]


def _read(fd):
    return os.read(fd, 1024)


def _copy(master_fd, master_read=_read, stdin_read=_read):
    """What is typed goes to the child, and what it writes to stdout, until it has ended. A read function that returns b''
    says that there is no more."""
    fds = [master_fd, STDIN_FILENO]
    while True:
        ready, _, _ = select(fds, [], [])
        if master_fd in ready:
            data = master_read(master_fd)
            if data:
                os.write(STDOUT_FILENO, data)
            else:
                fds.remove(master_fd)
        if STDIN_FILENO in ready:
            data = stdin_read(STDIN_FILENO)
            if data:
                _writen(master_fd, data)
            else:
                fds.remove(STDIN_FILENO)


def spawn(argv, master_read=_read, stdin_read=_read):
    """spawn(argv) -> wait status

    Run a program (a name, or a sequence with its arguments) in a terminal of its own, connected with ours."""
    if isinstance(argv, str):
        argv = (argv,)
    pid, master_fd = fork()
    if pid == CHILD:
        os.execlp(argv[0], *argv)
    try:
        before = tty.tcgetattr(STDIN_FILENO)
        tty.setraw(STDIN_FILENO)
    except tty.error:  # stdin is no terminal
        before = None
    try:
        _copy(master_fd, master_read, stdin_read)
    except OSError:
        pass  # EIO: the other end is closed
    finally:
        if before is not None:
            tty.tcsetattr(STDIN_FILENO, tty.TCSAFLUSH, before)
    os.close(master_fd)
    return os.waitpid(pid, 0)[1]
