"""Files by pattern: glob('*.py'), with '**' for any number of directories."""

import fnmatch
import os

__all__ = ["glob", "iglob", "escape"]


def glob(pathname, *, recursive=False):
    """The paths that match, in the order in which the directories give them."""
    return list(iglob(pathname, recursive=recursive))


def iglob(pathname, *, recursive=False):
    """glob() as an iterator."""
    it = _iglob(pathname, recursive, False)
    if recursive and _is_recursive(pathname):
        first = next(it)  # the empty name that '**' matches
        assert not first
    return it


def _iglob(pathname, recursive, dironly):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(pathname):
                yield pathname
        elif os.path.isdir(dirname):  # 'dir/' matches directories only
            yield pathname
        return
    if not dirname:
        yield from _in_directory(dirname, basename, recursive, dironly)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, recursive, True)
    else:
        dirs = [dirname]
    for directory in dirs:
        for name in _in_directory(directory, basename, recursive, dironly):
            yield os.path.join(directory, name)


def _in_directory(dirname, basename, recursive, dironly):
    """The names in one directory that match the last component of a pattern."""
    if not has_magic(basename):
        if not basename:
            return [basename] if os.path.isdir(dirname) else []
        return [basename] if os.path.lexists(os.path.join(dirname, basename)) else []
    if recursive and _is_recursive(basename):
        return _below(dirname, basename, dironly)
    names = list(_names(dirname, dironly, isinstance(basename, bytes)))
    if not _is_hidden(basename):
        names = [x for x in names if not _is_hidden(x)]
    return fnmatch.filter(names, basename)


def _below(dirname, pattern, dironly):
    """The empty name, and every path below that is not hidden."""
    yield pattern[:0]
    yield from _walk(dirname, dironly, isinstance(pattern, bytes))


def _walk(dirname, dironly, as_bytes):
    for x in list(_names(dirname, dironly, as_bytes)):
        if _is_hidden(x):
            continue
        yield x
        directory = os.path.join(dirname, x) if dirname else x
        for y in _walk(directory, dironly, as_bytes):
            yield os.path.join(x, y)


def _names(dirname, dironly, as_bytes):
    if not dirname:
        dirname = b'.' if as_bytes else '.'
    try:
        with os.scandir(dirname) as it:
            for entry in it:
                try:
                    if not dironly or entry.is_dir():
                        yield entry.name
                except OSError:
                    pass
    except OSError:
        return


def has_magic(s):
    """Are there any of the pattern's characters in it?"""
    return any(c in s for c in ((b'*', b'?', b'[') if isinstance(s, bytes) else '*?['))


def _is_hidden(name):
    return name[:1] in ('.', b'.')


def _is_recursive(pattern):
    return pattern == (b'**' if isinstance(pattern, bytes) else '**')


def escape(pathname):
    """A pattern that matches this very name."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + b''.join(b'[' + c + b']' if c in (b'*', b'?', b'[') else c for c in (pathname[i:i+1] for i in range(len(pathname))))
    return drive + ''.join('[' + c + ']' if c in '*?[' else c for c in pathname)
