"""Temporary files and directories, with names that nobody else has."""

import errno as _errno
import io as _io
import os as _os
import random as _random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = _os.TMP_MAX
template = "tmp"
tempdir = None

_bin_flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"

_random_of_pid = None  # (pid, generator): a child does not repeat its parent's names


def _candidate_names():
    """Random names without end."""
    global _random_of_pid
    while True:
        pid = _os.getpid()
        if _random_of_pid is None or _random_of_pid[0] != pid:
            _random_of_pid = (pid, _random.Random())
        rng = _random_of_pid[1]
        yield ''.join([rng.choice(_letters) for _ in range(8)])


def _infer_return_type(*args):
    """str or bytes, as the arguments are; str when all are None."""
    kinds = {bytes if isinstance(arg, bytes) else str for arg in args if arg is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return kinds.pop() if kinds else str


def _sanitize(prefix, suffix, dir):
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _candidate_dirs():
    dirs = [_os.getenv(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
    dirs = [d for d in dirs if d] + ['/tmp', '/var/tmp', '/usr/tmp']
    try:
        dirs.append(_os.getcwd())
    except OSError:
        dirs.append(_os.curdir)
    return dirs


def _is_usable(dir):
    """Can a file be made there, written and removed?"""
    names = _candidate_names()
    for _ in range(100):
        filename = _os.path.join(dir, next(names))
        try:
            fd = _os.open(filename, _bin_flags, 0o600)
        except FileExistsError:
            continue
        except OSError:
            return False
        try:
            try:
                with _io.open(fd, 'wb', closefd=False) as f:
                    f.write(b'blat')
            finally:
                _os.close(fd)
        except OSError:
            return False
        finally:
            _os.unlink(filename)
        return True
    return False


def gettempprefix():
    """What names begin with when nothing else is asked for."""
    return template


def gettempprefixb():
    return _os.fsencode(gettempprefix())


def gettempdir():
    """The directory for temporary files; looked for once."""
    global tempdir
    if tempdir is None:
        dirs = [d if d == _os.curdir else _os.path.abspath(d) for d in _candidate_dirs()]
        for d in dirs:
            if _is_usable(d):
                tempdir = d
                break
        else:
            raise FileNotFoundError(_errno.ENOENT, "No usable temporary directory found in %s" % dirs)
    return tempdir


def gettempdirb():
    return _os.fsencode(gettempdir())


def _mkstemp_inner(dir, prefix, suffix, flags, kind):
    names = _candidate_names()
    for _ in range(TMP_MAX):
        name = next(names)
        if kind is bytes:
            name = _os.fsencode(name)
        file = _os.path.join(dir, prefix + name + suffix)
        try:
            fd = _os.open(file, flags, 0o600)
        except FileExistsError:
            continue
        return fd, _os.path.abspath(file)
    raise FileExistsError(_errno.EEXIST, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A new file that only its owner can read: (descriptor, name). The caller removes it."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _bin_flags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new directory that only its owner can enter. The caller removes it."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    names = _candidate_names()
    for _ in range(TMP_MAX):
        name = next(names)
        if kind is bytes:
            name = _os.fsencode(name)
        file = _os.path.join(dir, prefix + name + suffix)
        try:
            _os.mkdir(file, 0o700)
        except FileExistsError:
            continue
        return file
    raise FileExistsError(_errno.EEXIST, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A name that nobody has now; somebody may have it before you: use mkstemp()."""
    if dir is None:
        dir = gettempdir()
    names = _candidate_names()
    for _ in range(TMP_MAX):
        file = _os.path.join(dir, prefix + next(names) + suffix)
        if not _os.path.lexists(file):
            return file
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


class _TemporaryFileWrapper:
    """A file that is removed when it is closed; everything else is the file's."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._removed = False

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self.close()
        return result

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        try:
            self.file.close()
        finally:
            if self.delete and not self._removed:
                self._removed = True
                _os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True):
    """A temporary file with a name (`.name`), removed when it is closed unless delete is false."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_flags, kind)
    try:
        file = _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding)
        return _TemporaryFileWrapper(file, name, delete)
    except BaseException:
        _os.unlink(name)
        _os.close(fd)
        raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None):
    """A temporary file without a name: it is gone when it is closed."""
    prefix, suffix, dir, kind = _sanitize(prefix, suffix, dir)
    fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_flags, kind)
    try:
        _os.unlink(name)
        return _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding)
    except BaseException:
        _os.close(fd)
        raise


class SpooledTemporaryFile:
    """A temporary file that stays in memory until it is larger than max_size, or fileno() is asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.StringIO(newline="\n")
        self._max_size = max_size
        self._TemporaryFileArgs = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix,
                                   'encoding': encoding, 'newline': newline, 'dir': dir}

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go over to a real file now."""
        if self._rolled:
            return
        memory = self._file
        self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        self._file.write(memory.getvalue())
        self._file.seek(memory.tell(), 0)
        self._rolled = True

    def __getattr__(self, name):
        if name in ('_file', '_max_size', '_TemporaryFileArgs'):
            raise AttributeError(name)
        return getattr(self._file, name)

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    @property
    def mode(self):
        return self._file.mode if self._rolled else self._TemporaryFileArgs['mode']

    @property
    def name(self):
        return self._file.name if self._rolled else None

    @property
    def encoding(self):
        return self._file.encoding if self._rolled else self._TemporaryFileArgs['encoding']

    def seek(self, *args):
        self._file.seek(*args)

    def truncate(self, size=None):
        if size is None:
            self._file.truncate()
            return
        if size > self._max_size:
            self.rollover()
        self._file.truncate(size)

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._check()


class TemporaryDirectory:
    """A directory for the time of a with block; all in it goes with it.

    It is not removed when the object is merely dropped, because minipy counts no references.
    """

    def __init__(self, suffix=None, prefix=None, dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        """Remove the directory now."""
        import shutil
        if _os.path.isdir(self.name):
            shutil.rmtree(self.name)
