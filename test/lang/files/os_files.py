# os: files and directories by path, and the texts of what goes wrong.
import os
import stat

d = '/tmp/minipy_test_os_files'
if os.path.isdir(d):
    for top, dirs, files in os.walk(d, topdown=False):
        for n in files:
            os.remove(os.path.join(top, n))
        for n in dirs:
            p = os.path.join(top, n)
            os.remove(p) if os.path.islink(p) else os.rmdir(p)
    os.rmdir(d)
os.mkdir(d)
os.chdir(d)


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, '->', f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, args, kwargs, '->', type(e).__name__, e)


print(os.getcwd(), os.getcwdb())
os.umask(0o022)
print(oct(os.umask(0o022)))
attempt(os.mkdir, 'a')
attempt(os.mkdir, 'a')
attempt(os.mkdir, 'x/y')
attempt(os.mkdir, b'bytes', 0o700)
attempt(os.makedirs, 'p/q/r')
attempt(os.makedirs, 'p/q/r')
attempt(os.makedirs, 'p/q/r', exist_ok=True)
open('a/f', 'w').close()
attempt(os.rmdir, 'a')
attempt(os.rmdir, 'a/f')
attempt(os.unlink, 'a')
attempt(os.remove, 'nothing')
attempt(os.rename, 'nothing', 'else')
attempt(os.rename, 'a/f', 'a/g')
attempt(os.replace, 'a/g', 'a/f')
attempt(os.link, 'a/f', 'a/hard')
attempt(os.symlink, 'f', 'a/soft')
attempt(os.symlink, 'f', 'a/soft')
attempt(os.readlink, 'a/soft')
attempt(os.readlink, b'a/soft')
attempt(os.readlink, 'a/f')
attempt(os.chmod, 'a/f', 0o640)
st = os.stat('a/f')
print(oct(st.st_mode), st.st_nlink, st.st_size, stat.filemode(st.st_mode), len(st), st[6], type(st.st_mtime), st.st_mtime_ns // 10**9 == st[8] == int(st.st_mtime))
print(stat.filemode(os.lstat('a/soft').st_mode), stat.filemode(os.stat('a/soft', follow_symlinks=False).st_mode), stat.S_ISDIR(os.stat('a').st_mode))
attempt(os.stat, 'nothing')
attempt(os.stat, b'nothing')
attempt(os.lstat, 'nothing')
attempt(os.stat, 3.5)
attempt(os.stat, None)
attempt(os.stat, 'a\0b')
attempt(os.stat, 9999)
attempt(os.stat)
attempt(os.mkdir, 5)
attempt(os.open, 5.5, 0)
attempt(os.listdir, 'nothing')
attempt(os.listdir, 'a/f')
attempt(os.access, 'a/f', os.R_OK)
attempt(os.access, 'a/f', os.X_OK)
attempt(os.access, 'nothing', os.F_OK)
attempt(os.utime, 'a/f', (1, 2.5))
print(os.stat('a/f').st_atime, os.stat('a/f').st_mtime, os.path.getmtime('a/f'), os.stat('a/f').st_mtime_ns)
attempt(os.utime, 'a/f', ns=(10**9, 3 * 10**9))
print(os.stat('a/f')[7:9])
attempt(os.utime, 'a/f', 3)
attempt(os.utime, 'a/f', (1, 2), ns=(1, 2))
attempt(os.truncate, 'a/f', 10)
print(os.path.getsize('a/f'))
attempt(os.truncate, 'a/f', -1)
attempt(os.mkfifo, 'fifo')
print(stat.S_ISFIFO(os.stat('fifo').st_mode))
attempt(os.chdir, 'a')
print(os.getcwd() == d + '/a')
attempt(os.chdir, 'f')
attempt(os.chdir, '..')
attempt(os.chdir, 'nothing')
print(sorted(os.listdir()), sorted(os.listdir('a')), sorted(os.listdir(b'a')))
with os.scandir('a') as it:
    for e in sorted(it, key=lambda e: e.name):
        print(e, e.name, e.path, e.is_file(), e.is_dir(), e.is_symlink(), e.is_file(follow_symlinks=False), e.stat().st_size, e.inode() == os.lstat(e.path).st_ino, os.fspath(e))
print(sorted((top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk('.')))
print([top for top, dirs, files in os.walk('p', topdown=False)])
attempt(os.removedirs, 'p/q/r')
print(os.path.exists('p'))
attempt(os.renames, 'a/f', 'new/place/f')
print(os.path.exists('new/place/f'), os.path.lexists('a/soft'), os.path.exists('a/soft'))
fd = os.open('.', os.O_RDONLY)
print(sorted(os.listdir(fd)), os.stat('new', dir_fd=fd).st_ino == os.stat('new').st_ino, os.stat(fd).st_ino == os.stat('.').st_ino)
os.mkdir('at', dir_fd=fd)
print(os.path.isdir('at'))
os.rmdir('at', dir_fd=fd)
os.fchdir(fd)
os.close(fd)
name = b'\xff\xfe'
open(name, 'w').close()
print(ascii([n for n in os.listdir() if not n.isalnum()]), [n for n in os.listdir(b'.') if n == name], os.fsencode(os.fsdecode(name)))
os.remove(os.fsdecode(name))


class P:
    def __init__(self, p):
        self.p = p

    def __fspath__(self):
        return self.p


print(os.path.exists(P('new')))
print(os.fspath('x'), os.fspath(b'x'), os.fspath(P('p')), isinstance(P('x'), os.PathLike))
attempt(lambda: os.fspath(3))
attempt(lambda: os.fspath(P(3)))
attempt(lambda: os.stat(P(3)))
os.rename('new/place', 'moved')
attempt(os.rename, 'moved', 'new')
attempt(os.rename, 'moved/f', 'new')
os.chdir('/')
