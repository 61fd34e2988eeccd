# The table of calls: pipes, copies and flags of descriptors, reading and writing, locks.
import fcntl
import os
import signal
import tempfile
from fixtures.table import in_child, interrupted, reap, rows, under_fire

signal.signal(signal.SIGPIPE, signal.SIG_IGN)
folder = tempfile.mkdtemp()
FILE = os.path.join(folder, 'file')
with open(FILE, 'wb') as f:
    f.write(b'0123456789' * 10)
READABLE = os.open(FILE, os.O_RDONLY)
BOTH = os.open(FILE, os.O_RDWR)
NULL = os.open('/dev/null', os.O_RDWR)


class Pipe:
    """Two ends; on() closes them."""
    def __init__(self, content=b'', full=False):
        self.r, self.w = os.pipe()
        if content:
            os.write(self.w, content)
        if full:
            os.set_blocking(self.w, False)
            try:
                while True:
                    os.write(self.w, bytes(4096))
            except BlockingIOError:
                os.set_blocking(self.w, True)


def on(pipe, *calls):
    """Calls on the ends of a pipe, in turn, and what they give or raise."""
    answers = []
    for call in calls:
        try:
            answers.append(call(pipe.r, pipe.w))
        except OSError as exc:
            answers.append('%s %d' % (type(exc).__name__, exc.errno))
    for fd in (pipe.r, pipe.w):
        try:
            os.close(fd)
        except OSError:
            pass
    return answers


def filled(*sizes):
    return [bytearray(size) for size in sizes]


def readv_into(fd, buffers):
    return os.readv(fd, buffers), buffers


def copied(fd):
    os.close(fd)
    return fd != READABLE


def closing(fds, answer):
    for fd in fds:
        os.close(fd)
    return answer


names = dict(globals())

rows('''
# pipe and pipe2
(lambda ends: closing(ends, ([os.get_inheritable(fd) for fd in ends], [os.get_blocking(fd) for fd in ends], ends[0] < ends[1])))(os.pipe())
(lambda ends: closing(ends, [os.get_inheritable(fd) for fd in ends]))(os.pipe2(0))
(lambda ends: closing(ends, [os.get_inheritable(fd) for fd in ends]))(os.pipe2(os.O_CLOEXEC))
(lambda ends: closing(ends, [os.get_blocking(fd) for fd in ends]))(os.pipe2(os.O_NONBLOCK))
os.pipe(1)
os.pipe2()
os.pipe2('x')
os.pipe2(0x40)
os.pipe2(2 ** 40)
on(Pipe(b'abc'), lambda r, w: os.read(r, 2), lambda r, w: os.read(r, 9), lambda r, w: os.close(w), lambda r, w: os.read(r, 9))
on(Pipe(), lambda r, w: os.close(r), lambda r, w: os.write(w, b'x'))
on(Pipe(), lambda r, w: os.set_blocking(r, False), lambda r, w: os.read(r, 1), lambda r, w: os.get_blocking(r), lambda r, w: os.get_blocking(w))
on(Pipe(full=True), lambda r, w: os.set_blocking(w, False), lambda r, w: os.write(w, b'x'))
on(Pipe(), lambda r, w: os.read(w, 1), lambda r, w: os.write(r, b'x'), lambda r, w: os.lseek(r, 0, 0), lambda r, w: os.pread(r, 1, 0))

# dup, dup2, flags
copied(os.dup(READABLE))
(lambda fd: closing([fd], os.get_inheritable(fd)))(os.dup(READABLE))
os.dup()
os.dup('x')
os.dup(999)
os.dup(-1)
os.dup(2 ** 40)
on(Pipe(b'x'), lambda r, w: os.dup2(READABLE, r), lambda r, w: os.pread(r, 3, 5), lambda r, w: os.get_inheritable(r), lambda r, w: os.dup2(NULL, r, False), lambda r, w: os.get_inheritable(r), lambda r, w: os.dup2(NULL, r, inheritable=True), lambda r, w: os.get_inheritable(r))
on(Pipe(), lambda r, w: os.dup2(r, r), lambda r, w: os.get_inheritable(r), lambda r, w: os.dup2(fd=w, fd2=r, inheritable=False), lambda r, w: os.write(r, b'x'))
os.dup2(999, 1)
os.dup2(1)
os.dup2('x', 1)
os.dup2(1, 'x')
os.dup2(1, 2, 3, 4)
os.dup2(READABLE, 10 ** 9)
on(Pipe(), lambda r, w: os.set_inheritable(r, True), lambda r, w: os.get_inheritable(r), lambda r, w: os.set_inheritable(r, 0), lambda r, w: os.get_inheritable(r))
os.get_inheritable(999)
os.get_inheritable('x')
os.get_inheritable()
os.set_inheritable(999, True)
os.set_inheritable(1)
os.set_inheritable(1, 'x')
os.get_blocking(999)
os.get_blocking('x')
os.set_blocking(999, True)
os.set_blocking(1)
os.set_blocking(1, 'x')
on(Pipe(), lambda r, w: fcntl.fcntl(r, fcntl.F_GETFD), lambda r, w: fcntl.fcntl(r, fcntl.F_SETFD, 0), lambda r, w: os.get_inheritable(r), lambda r, w: fcntl.fcntl(w, fcntl.F_GETFL), lambda r, w: fcntl.fcntl(w, 1031, 4096))

# open, close, lseek
(lambda fd: closing([fd], (os.get_inheritable(fd), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR), os.lseek(fd, -2, os.SEEK_END), os.read(fd, 9), os.read(fd, 9))))(os.open(FILE, os.O_RDONLY))
os.open('/nosuch', os.O_RDONLY)
os.open('/etc/passwd', os.O_CREAT | os.O_EXCL)
os.open('/etc/passwd/x', os.O_RDONLY)
os.open('/', os.O_WRONLY)
os.open('', 0)
os.open('a\\0b', 0)
os.open(5, 0)
os.open(FILE)
os.open(FILE, 'x')
os.open(FILE, 0, 'x')
os.open(FILE, 0, dir_fd='x')
os.open('file', os.O_RDONLY, dir_fd=999)
(lambda d: closing([d], closing([os.open('file', os.O_RDONLY, dir_fd=d)], 'opened')))(os.open(folder, os.O_RDONLY))
os.close(999)
os.close(-1)
os.close('x')
os.close()
os.close(fd=999)
os.close(2 ** 40)
os.closerange(900, 999)
os.closerange(1)
os.closerange('x', 1)
os.lseek(999, 0, 0)
os.lseek(READABLE, -1, 0)
os.lseek(READABLE, 0, 99)
os.lseek(READABLE, 'x', 0)
os.lseek(READABLE, 2 ** 63, 0)
os.lseek(READABLE, 0)

# read and write
os.read(999, 1)
os.read(READABLE, -1)
os.read(READABLE, 0)
os.read(READABLE, 'x')
os.read(READABLE)
os.read('x', 1)
os.read(os.open(folder, os.O_RDONLY), 1)
os.read(READABLE, 2 ** 70)
os.write(999, b'')
os.write(READABLE, b'x')
os.write(NULL, b'abc')
os.write(NULL, bytearray(b'abc'))
os.write(NULL, memoryview(b'abcdef')[2:])
os.write(NULL, b'')
os.write(NULL, 'text')
os.write(NULL, 5)
os.write(NULL)
os.write(os.open('/dev/full', os.O_WRONLY), b'x')
os.pread(READABLE, 5, 3)
os.pread(READABLE, 5, 98)
os.pread(READABLE, 5, 1000)
os.pread(READABLE, 5, 2.9)
os.pread(READABLE, -1, 0)
os.pread(READABLE, 5, -1)
os.pread(999, 5, 0)
os.pread(READABLE, 5)
os.pread(READABLE, 'x', 0)
os.pread(READABLE, 5, 'x')
os.pread(READABLE, 2 ** 40, 0)
os.pwrite(BOTH, b'AB', 2), os.pread(BOTH, 6, 0), os.pwrite(BOTH, b'23', 2)
os.pwrite(READABLE, b'x', 0)
os.pwrite(999, b'x', 0)
os.pwrite(BOTH, b'x', -1)
os.pwrite(BOTH, 'x', 0)
os.pwrite(BOTH, b'x')
on(Pipe(b'abcdefgh'), lambda r, w: readv_into(r, filled(3, 2, 9)))
on(Pipe(b'ab'), lambda r, w: readv_into(r, [bytearray(1), memoryview(bytearray(4))[1:3]])[0], lambda r, w: os.readv(r, []))
os.readv(READABLE, 3)
os.readv(READABLE, [b'x'])
os.readv(READABLE, [memoryview(b'x')])
os.readv(READABLE, [5])
os.readv(READABLE, [memoryview(bytearray(4))[::2]])
os.readv(READABLE, [bytearray(1)] * 1025)
os.readv(999, filled(1))
os.readv('x', [])
os.readv(1)
on(Pipe(), lambda r, w: os.writev(w, [b'ab', bytearray(b'cd'), memoryview(b'xef')[1:], b'']), lambda r, w: os.read(r, 9), lambda r, w: os.writev(w, ()))
os.writev(NULL, 'x')
os.writev(NULL, [b'a', 'b'])
os.writev(NULL, [b''] * 1025)
os.writev(999, [b'x'])
os.writev(READABLE, [b'x'])
os.writev(NULL)
on(Pipe(), lambda r, w: os.sendfile(w, READABLE, 5, 4), lambda r, w: os.read(r, 9), lambda r, w: os.lseek(READABLE, 7, 0), lambda r, w: os.sendfile(w, READABLE, None, 3), lambda r, w: os.lseek(READABLE, 0, 1), lambda r, w: os.read(r, 9), lambda r, w: os.sendfile(w, READABLE, 99, 9), lambda r, w: os.sendfile(w, READABLE, 500, 9))
os.sendfile(NULL, READABLE, -1, 1)
os.sendfile(NULL, READABLE, 0, -1)
os.sendfile(NULL, 999, 0, 1)
os.sendfile(999, READABLE, 0, 1)
os.sendfile(NULL, READABLE, 'x', 1)
os.sendfile('x', READABLE, 0, 1)
os.sendfile(NULL, READABLE, 0)
os.sendfile(out=NULL, offset=None, count=3)
os.ftruncate(BOTH, 50), os.fstat(BOTH).st_size, os.ftruncate(BOTH, 100), os.fstat(BOTH).st_size
os.ftruncate(READABLE, 1)
os.ftruncate(BOTH, -1)
os.ftruncate(999, 0)
os.ftruncate(BOTH, 'x')
os.fsync(BOTH), os.fdatasync(BOTH), os.fsync(fd=BOTH)
os.fsync(999)
os.fdatasync('x')
os.fsync()
on(Pipe(), lambda r, w: os.fsync(r))
os.posix_fallocate(BOTH, 0, 120), os.fstat(BOTH).st_size, os.ftruncate(BOTH, 100)
os.posix_fallocate(READABLE, 0, 5)
os.posix_fallocate(999, 0, 5)
os.posix_fallocate(BOTH, -1, 5)
os.posix_fallocate(BOTH, 0, 0)
os.posix_fallocate(BOTH, 'x', 5)
os.posix_fallocate(BOTH)
os.posix_fadvise(READABLE, 0, 0, os.POSIX_FADV_SEQUENTIAL)
os.posix_fadvise(READABLE, 0, 0, 99)
os.posix_fadvise(999, 0, 0, 0)
os.posix_fadvise(READABLE, 0, 0, 'x')
on(Pipe(), lambda r, w: os.posix_fadvise(r, 0, 0, 0))

# locks
os.lockf(BOTH, os.F_LOCK, 0), os.lockf(BOTH, os.F_TEST, 0), os.lockf(BOTH, os.F_ULOCK, 0)
os.lockf(BOTH, os.F_TLOCK, 10), os.lockf(BOTH, os.F_ULOCK, 10)
os.lockf(READABLE, os.F_LOCK, 0)
os.lockf(999, os.F_LOCK, 0)
os.lockf(BOTH, 99, 0)
os.lockf(BOTH, 'x', 0)
os.lockf(BOTH, os.F_LOCK)
fcntl.lockf(BOTH, fcntl.LOCK_EX | fcntl.LOCK_NB), fcntl.lockf(BOTH, fcntl.LOCK_UN)
fcntl.lockf(READABLE, fcntl.LOCK_EX)
fcntl.lockf(BOTH, 0)
fcntl.flock(BOTH, fcntl.LOCK_SH | fcntl.LOCK_NB), fcntl.flock(READABLE, fcntl.LOCK_EX | fcntl.LOCK_NB)
fcntl.flock(BOTH, fcntl.LOCK_UN)
fcntl.flock(999, fcntl.LOCK_SH)
fcntl.flock('x', fcntl.LOCK_SH)
fcntl.fcntl(999, fcntl.F_GETFD)
fcntl.fcntl(BOTH, 9999)
''', names)

os.lockf(BOTH, os.F_LOCK, 0)
print('# a lock of the parent')
in_child('''
os.lockf(BOTH, os.F_TEST, 0)
os.lockf(BOTH, os.F_TLOCK, 0)
fcntl.lockf(BOTH, fcntl.LOCK_EX | fcntl.LOCK_NB)
''', names)
os.lockf(BOTH, os.F_ULOCK, 0)


def reading(read):
    def situation():
        r, w = os.pipe()
        return lambda: read(r), lambda: os.write(w, b'data')
    return situation


def writing(write):
    """A pipe that is full; releasing it makes room for all of a page."""
    def situation():
        pipe = Pipe(full=True)
        return lambda: write(pipe.w), lambda: os.read(pipe.r, 65536)
    return situation


def locked(lock, unlock):
    """A lock that a child has until it is told to give it back."""
    def situation():
        gate, ready = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            fd = os.open(FILE, os.O_RDWR)
            fcntl.lockf(fd, fcntl.LOCK_EX)
            other = os.open(FILE, os.O_RDWR)
            fcntl.flock(other, fcntl.LOCK_EX)
            os.write(ready[1], b'x')
            os.read(gate[0], 1)
            os._exit(0)
        os.read(ready[0], 1)

        def call():
            answer = lock()
            unlock()
            return answer

        return call, lambda: (os.write(gate[1], b'x'), os.waitpid(pid, 0))
    return situation


def fifo(flags):
    """Opening one end of a FIFO waits for the other."""
    def situation():
        path = os.path.join(folder, 'fifo%d' % len(os.listdir(folder)))
        os.mkfifo(path)

        return lambda: os.close(os.open(path, flags)), lambda: kept.append(os.open(path, os.O_RDWR))
    return situation


kept = []
interrupted('os.read()', reading(lambda fd: os.read(fd, 10)))
interrupted('os.readv()', reading(lambda fd: readv_into(fd, filled(2, 2))))
interrupted('open().read()', reading(lambda fd: open(fd, 'rb', buffering=0, closefd=False).read(10)))
interrupted('open().readline()', reading(lambda fd: open(fd, 'rb', closefd=False).read(4)))
interrupted('os.write()', writing(lambda fd: os.write(fd, b'x' * 100)))
interrupted('os.writev()', writing(lambda fd: os.writev(fd, [b'x' * 50, b'y' * 50])))
interrupted('os.sendfile()', writing(lambda fd: os.sendfile(fd, READABLE, 0, 100)))
interrupted('os.lockf()', locked(lambda: os.lockf(BOTH, os.F_LOCK, 0), lambda: os.lockf(BOTH, os.F_ULOCK, 0)))
interrupted('fcntl.lockf()', locked(lambda: fcntl.lockf(BOTH, fcntl.LOCK_EX), lambda: fcntl.lockf(BOTH, fcntl.LOCK_UN)))
interrupted('fcntl.flock()', locked(lambda: fcntl.flock(BOTH, fcntl.LOCK_EX), lambda: fcntl.flock(BOTH, fcntl.LOCK_UN)))
interrupted('os.open(fifo, O_RDONLY)', fifo(os.O_RDONLY))
interrupted('os.open(fifo, O_WRONLY)', fifo(os.O_WRONLY))
reap()

under_fire('''
(lambda ends: closing(ends, [os.get_inheritable(fd) for fd in ends]))(os.pipe())
copied(os.dup(READABLE))
os.dup2(READABLE, READABLE)
os.pread(READABLE, 5, 3)
os.read(999, 1)
os.write(NULL, b'abc')
os.open('/etc/passwd/x', os.O_RDONLY)
os.set_blocking(READABLE, True)
os.posix_fadvise(READABLE, 0, 0, 0)
fcntl.fcntl(READABLE, fcntl.F_GETFL) & os.O_ACCMODE
''', names)
for name in os.listdir(folder):
    os.unlink(os.path.join(folder, name))
os.rmdir(folder)
