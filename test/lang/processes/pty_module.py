# pty: a child in a terminal of its own, by fork() and by spawn(), driven from the other end.
import os
import pty
import sys
import termios
import tty


def until(fd, end, seen=b''):
    """What comes from a terminal until this has come; all of it for None."""
    while end is None or not seen.endswith(end):
        try:
            data = os.read(fd, 1024)
        except OSError:  # EIO: nobody has the other end open
            data = b''
        if not data:
            break
        seen += data
    return seen


def in_terminal(action):
    """Run this in a child of pty.fork(): its pid, and the terminal's other end."""
    sys.stdout.flush()
    pid, fd = pty.fork()
    if pid == pty.CHILD:
        status = 99
        try:
            status = action()
        finally:
            os._exit(status)
    return pid, fd


def say(text):
    os.write(1, text.encode())


def quietly():
    """No echo, so that what comes back does not depend on who is faster."""
    modes = termios.tcgetattr(0)
    modes[tty.LFLAG] &= ~termios.ECHO
    termios.tcsetattr(0, termios.TCSANOW, modes)


def asks():
    quietly()
    say('%s %s\n' % ([os.isatty(fd) for fd in range(3)], os.getsid(0) == os.getpid() == os.tcgetpgrp(0)))
    say('name? ')
    say('hello, ' + os.read(0, 100).decode())
    return 7


print('fork')
pid, fd = in_terminal(asks)
print(until(fd, b'name? '))
os.write(fd, b'you\n')
print(until(fd, None), os.waitpid(pid, 0)[1])
os.close(fd)

PROGRAM = ['sh', '-c', 'stty -echo; printf "name? "; read name; echo "hello, $name"; exit 3']


def spawns():
    before = termios.tcgetattr(0)
    status = pty.spawn(PROGRAM)
    say('status %#x, %s\n' % (status, termios.tcgetattr(0) == before))
    return 0


print('spawn in a terminal')
pid, fd = in_terminal(spawns)
print(until(fd, b'name? '))
os.write(fd, b'you\n')
print(until(fd, None), os.waitpid(pid, 0)[1])
os.close(fd)


def spawns_from_a_pipe():
    """stdin ends at once; who reads sees what has come, and may change it."""
    r, w = os.pipe()
    os.close(w)
    os.dup2(r, 0)
    seen = []

    def master_read(fd):
        seen.append(os.read(fd, 1024))
        return seen[-1].upper()

    def stdin_read(fd):
        data = os.read(fd, 1024)
        say('stdin: %r\n' % data)
        return data

    status = pty.spawn(['sh', '-c', 'echo hello'], master_read, stdin_read)
    say('status %d, %r\n' % (status, b''.join(seen)))
    return 0


print('spawn with functions that read')
pid, fd = in_terminal(spawns_from_a_pipe)
print(sorted(until(fd, None).split(b'\r\n')), os.waitpid(pid, 0)[1])
os.close(fd)

print('spawn of one name')
pid, fd = in_terminal(lambda: pty.spawn('false') >> 8)
print(until(fd, None), os.waitpid(pid, 0)[1])
os.close(fd)

print('openpty and the old functions')
master, slave = pty.openpty()
print(os.isatty(master), os.isatty(slave), os.get_inheritable(master), os.get_inheritable(slave))
old_master, name = pty.master_open()
old_slave = pty.slave_open(name)
print(os.isatty(old_slave), os.ttyname(old_slave) == name)
os.write(old_slave, b'through\n')
print(os.read(old_master, 100))
print(pty.__all__, tty.__all__, pty.STDIN_FILENO, pty.STDOUT_FILENO, pty.STDERR_FILENO, pty.CHILD)
