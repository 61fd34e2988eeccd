"""The os module: what the operating system offers, and os.path.

posix (vm/modules/posix*.ts) makes the system calls; here is what is built on them.
"""

import abc
import errno
import posix
import posixpath as path
import stat as st
import sys
from _collections_abc import MutableMapping
from posix import *
from posix import _exit, _spawn as _posix_spawn

sys.modules['os.path'] = path
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = 'posix'
linesep = '\n'
error = OSError

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "_exit", "makedirs",
           "removedirs", "renames", "walk", "fwalk", "execl", "execle", "execlp", "execlpe", "execvp", "execvpe", "getenv",
           "supports_bytes_environ", "environb", "getenvb", "P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv", "spawnve",
           "spawnvp", "spawnvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "popen"]


def _get_exports_list(module):
    """What a module exports: its __all__, or else the names that do not begin with an underscore."""
    return list(getattr(module, '__all__', None) or (name for name in dir(module) if name[0] != '_'))


__all__ += _get_exports_list(posix)


def _exists(name):
    """Is there a call of this name?"""
    return name in globals()


# Which functions take a descriptor for a path, dir_fd= and follow_symlinks=.
supports_dir_fd = {access, chmod, chown, stat, utime, link, mkdir, mkfifo, mknod, open, readlink, rename, symlink, unlink, rmdir}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, execve, listdir, pathconf, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}


# Directories

def makedirs(name, mode=0o777, exist_ok=False):
    """mkdir() with all the directories above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, mode, exist_ok)
        except FileExistsError:
            pass  # another process was faster
        if tail == (b'.' if isinstance(tail, bytes) else curdir):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """rmdir(), and then the directories above as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """rename(), making the directories that the new name needs and removing the empty ones of the old."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def _sort_entries(entries, top, topdown, followlinks, onerror):
    """The names of the directories and of the others, and the paths to go down into first."""
    dirs, nondirs, below = [], [], []
    while True:
        try:
            try:
                entry = next(entries)
            except StopIteration:
                return dirs, nondirs, below
        except OSError as exc:
            if onerror is not None:
                onerror(exc)
            return None
        try:
            is_dir = entry.is_dir()
        except OSError:
            is_dir = False
        (dirs if is_dir else nondirs).append(entry.name)
        if topdown or not is_dir:
            continue
        try:
            is_link = not followlinks and entry.is_symlink()
        except OSError:
            is_link = False
        if not is_link:
            below.append(entry.path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (directory, names of directories, names of files) for `top` and everything below.

    Going down from the top, the caller may change the list of directories to say where to go on.
    """
    top = fspath(top)
    try:
        entries = scandir(top)
    except OSError as exc:
        if onerror is not None:
            onerror(exc)
        return
    with entries:
        found = _sort_entries(entries, top, topdown, followlinks, onerror)
    if found is None:
        return
    dirs, nondirs, below = found
    if topdown:
        yield top, dirs, nondirs
        for dirname in dirs:
            new_path = path.join(top, dirname)
            if followlinks or not path.islink(new_path):
                yield from walk(new_path, topdown, onerror, followlinks)
    else:
        for new_path in below:
            yield from walk(new_path, topdown, onerror, followlinks)
        yield top, dirs, nondirs


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """walk() that also yields a descriptor of the directory."""
    if not isinstance(top, int) or not hasattr(top, '__index__'):
        top = fspath(top)
    before = stat(top, follow_symlinks=False, dir_fd=dir_fd)
    topfd = open(top, O_RDONLY, dir_fd=dir_fd)
    try:
        if follow_symlinks or (st.S_ISDIR(before.st_mode) and path.samestat(before, stat(topfd))):
            yield from _fwalk(topfd, top, topdown, onerror, follow_symlinks)
    finally:
        close(topfd)


def _fwalk(topfd, toppath, topdown, onerror, follow_symlinks):
    dirs, nondirs = [], []
    for entry in listdir(topfd):
        try:
            if st.S_ISDIR(stat(entry, dir_fd=topfd).st_mode):
                dirs.append(entry)
            else:
                nondirs.append(entry)
        except OSError:
            try:
                if st.S_ISLNK(stat(entry, dir_fd=topfd, follow_symlinks=False).st_mode):
                    nondirs.append(entry)
            except OSError:
                continue
    if topdown:
        yield toppath, dirs, nondirs, topfd
    for entry in dirs:
        try:
            before = stat(entry, dir_fd=topfd, follow_symlinks=follow_symlinks)
            dirfd = open(entry, O_RDONLY, dir_fd=topfd)
        except OSError as err:
            if onerror is not None:
                onerror(err)
            continue
        try:
            if follow_symlinks or path.samestat(before, stat(dirfd)):
                yield from _fwalk(dirfd, path.join(toppath, entry), topdown, onerror, follow_symlinks)
        finally:
            close(dirfd)
    if not topdown:
        yield toppath, dirs, nondirs, topfd


# Names of files

def fsencode(filename):
    """The bytes by which the system knows a file: UTF-8, with surrogates for what is none."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """The str for the bytes of a file name; fsencode() gives them back."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


_fspath = fspath


class PathLike(abc.ABC):
    """What has __fspath__(), which gives the str or bytes of a path."""

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, '__fspath__')


# The environment

class _Environ(MutableMapping):
    """A mapping over the bytes of the environment, which also changes the process's own."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue, putenv, unsetenv):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self.putenv = putenv
        self.unsetenv = unsetenv
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None  # the key as it was given
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        self.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        self.unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        pairs = ('{!r}: {!r}'.format(self.decodekey(k), self.decodevalue(v)) for k, v in self._data.items())
        return 'environ({{{}}})'.format(', '.join(pairs))

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]


def _encode_text(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode('utf-8', 'surrogateescape')


def _decode_text(value):
    return value.decode('utf-8', 'surrogateescape')


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


_putenv = putenv
_unsetenv = unsetenv
environ = _Environ(posix.environ, _encode_text, _decode_text, _encode_text, _decode_text, putenv, unsetenv)

supports_bytes_environ = True
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes, putenv, unsetenv)
del posix


def getenv(key, default=None):
    """The value of an environment variable."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """getenv() in bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The directories in which a program is looked for."""
    if env is None:
        env = environ
    value = env.get('PATH')
    if value is None and supports_bytes_environ and b'PATH' in env:
        value = fsdecode(env[b'PATH'])
    if value is None:
        value = defpath
    return value.split(pathsep)


# Descriptors and processes

def fdopen(fd, *args, **kwargs):
    """open() for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, *args, **kwargs)


def popen(cmd, mode="r", buffering=-1):
    """A command of the shell as a file: its output to read, or with mode "w" its input to write."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import io
    import subprocess
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, stdout=subprocess.PIPE, bufsize=buffering)
        return _wrap_close(io.TextIOWrapper(process.stdout), process)
    process = subprocess.Popen(cmd, shell=True, stdin=subprocess.PIPE, bufsize=buffering)
    return _wrap_close(io.TextIOWrapper(process.stdin), process)


class _wrap_close:
    """A pipe whose close() waits for the command: None, or its status as wait() has it."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        returncode = self._proc.wait()
        if returncode == 0:
            return None
        return returncode << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def execl(file, *args):
    """Become the program `file`; the arguments one by one, the program's name first."""
    execv(file, args)


def execle(file, *args):
    """execl() with the environment as the last argument."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execl() that looks for `file` along PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """execlp() with the environment as the last argument."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Become the program `file`, looked for along PATH."""
    _execvpe(file, args)


def execvpe(file, args, env):
    """execvp() with an environment."""
    _execvpe(file, args, env)


def _execvpe(file, args, env=None):
    if env is None:
        _first_of(file, environ, lambda program: execv(program, args))
    else:
        _first_of(file, env, lambda program: execve(program, args, env))


def _first_of(file, env, start):
    """Call start() with each place where PATH has `file` until one does not fail for being absent."""
    if path.split(file)[0]:
        return start(file)
    refusal = None
    for folder in get_exec_path(env):
        try:
            return start(path.join(fsencode(folder), fsencode(file)))
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            refusal = refusal or error
    raise refusal or last


def _spawnvef(mode, file, args, env, func):
    """Make a child that calls func(): its pid for P_NOWAIT, else its exit status, or minus the signal that ended it."""
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    searches = func in (execvp, execvpe) and not path.split(file)[0]
    pid = _posix_spawn(file, get_exec_path(env) if searches else None, args, env)
    if mode == P_NOWAIT:
        return pid
    while True:
        status = waitpid(pid, 0)[1]
        if not WIFSTOPPED(status):
            return -WTERMSIG(status) if WIFSIGNALED(status) else WEXITSTATUS(status)


def spawnv(mode, file, args):
    """Run the program `file` in a child."""
    return _spawnvef(mode, file, args, None, execv)


def spawnve(mode, file, args, env):
    """spawnv() with an environment."""
    return _spawnvef(mode, file, args, env, execve)


def spawnvp(mode, file, args):
    """spawnv() that looks for `file` along PATH."""
    return _spawnvef(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    """spawnvp() with an environment."""
    return _spawnvef(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    """spawnv() with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnl() with the environment as the last argument."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """spawnvp() with the arguments one by one."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnlp() with the environment as the last argument."""
    return spawnvpe(mode, file, args[:-1], args[-1])
