# os: descriptors, pipes, and the process.
import os
import errno

path = '/tmp/minipy_test_os_descriptors'


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, '->', f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, args, kwargs, '->', type(e).__name__, e)


fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
print(os.write(fd, b'hello world'), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.lseek(fd, 0, os.SEEK_CUR), os.lseek(fd, -3, os.SEEK_END), os.read(fd, 100), os.read(fd, 1))
print(os.get_inheritable(fd), os.set_inheritable(fd, True), os.get_inheritable(fd), os.isatty(fd), os.get_blocking(fd))
os.ftruncate(fd, 3)
print(os.fstat(fd).st_size, os.fsync(fd))
fd2 = os.dup(fd)
print(fd2 != fd, os.get_inheritable(fd2), os.fstat(fd2).st_ino == os.fstat(fd).st_ino)
fd3 = os.dup2(fd, fd2)
print(os.get_inheritable(fd2))
os.dup2(fd, fd2, inheritable=False)
print(os.get_inheritable(fd2))
os.close(fd2)
with os.fdopen(fd, 'w') as f:
    f.write('by fdopen')
with open(path) as f:
    print(f.read())
for call in [lambda: os.read(fd, 1), lambda: os.write(fd, b'x'), lambda: os.close(fd), lambda: os.fstat(fd), lambda: os.dup(fd), lambda: os.lseek(fd, 0, 0), lambda: os.isatty(fd),
             lambda: os.read(0, -1), lambda: os.write(1, 'text'), lambda: os.read('x', 1), lambda: os.fsync(-1), lambda: os.open('/no/where', os.O_RDONLY),
             lambda: os.open(path, os.O_CREAT | os.O_EXCL), lambda: os.ttyname(0), lambda: os.get_terminal_size(0), lambda: os.fdopen('x'), lambda: os.pipe(1),
             lambda: os.close(2**40), lambda: os.kill(0x7fffff0, 0), lambda: os.waitpid(-1, 0), lambda: os.wait(), lambda: os.kill(os.getpid(), 999), lambda: os.get_inheritable(fd)]:
    attempt(call)
r, w = os.pipe()
print(os.get_inheritable(r), os.write(w, b'abc'), os.read(r, 10), os.set_blocking(r, False), os.get_blocking(r))
try:
    os.read(r, 1)
except BlockingIOError as e:
    print(e, e.errno == errno.EAGAIN)
rf = open(r, 'rb', 0)
print(rf.read(3), rf.readall())
os.write(w, b'tail')
os.close(w)
print(rf.readall(), rf.read(3))
attempt(rf.seek, 0)
attempt(rf.tell)
print(rf.seekable())
rf.close()
r, w = os.pipe()
os.close(r)
attempt(lambda: os.write(w, b'x'))
os.close(w)
print(os.getpid() == os.getpid(), os.getppid() > 0, os.getuid() == os.geteuid(), os.getpgid(0) == os.getpgrp(), os.kill(os.getpid(), 0))
print(os.strerror(2), os.strerror(9999), os.WIFEXITED(256), os.WEXITSTATUS(256), os.WIFSIGNALED(9), os.WTERMSIG(9), os.WIFSTOPPED(0x137f), os.WSTOPSIG(0x137f), os.WCOREDUMP(0x8b), os.WIFCONTINUED(0xffff))
print(len(os.urandom(5)), os.cpu_count() > 0, len(os.times()), os.uname().sysname, len(os.getloadavg()), os.nice(0) >= 0, os.sched_yield())
os.environ['MINIPY_TEST'] = 'value'
print(os.getenv('MINIPY_TEST'), os.environ['MINIPY_TEST'], os.environb[b'MINIPY_TEST'], os.getenvb(b'MINIPY_TEST'), 'MINIPY_TEST' in os.environ)
del os.environ['MINIPY_TEST']
print(os.getenv('MINIPY_TEST'), os.getenv('MINIPY_TEST', 3), os.environ.get('MINIPY_TEST'), os.environ.pop('MINIPY_TEST', 'gone'))
for call in [lambda: os.environ['MINIPY_TEST'], lambda: os.environ.__delitem__('MINIPY_TEST'), lambda: os.environ.__setitem__('a', 3), lambda: os.environ.__setitem__(3, 'a'),
             lambda: os.environ.__setitem__('a=b', 'x'), lambda: os.environ.__setitem__('a\0', 'x'), lambda: os.environb.__setitem__('a', b'x'), lambda: os.putenv('x', 3)]:
    attempt(call)
print(repr(os.environ)[:9], os.sep, os.linesep == '\n', os.name, os.devnull, os.pathsep, os.curdir, os.pardir, os.extsep, os.altsep, os.defpath)
print(os.get_exec_path({'PATH': 'a:b'}), os.get_exec_path({}))
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).columns)
with open(os.devnull) as f, open(os.devnull, 'w') as g:
    print(f.read() == '', g.write('x'))
os.remove(path)
