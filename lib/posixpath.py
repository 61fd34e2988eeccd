"""os.path on POSIX systems: names of files, taken apart and put together.

str and bytes go equally; a result is of the kind that was given.
"""

import genericpath
import os
import stat
import sys
from genericpath import *

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
           "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
           "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath"]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = ':/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = (sys.platform == 'darwin')


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """The path as it is: case counts here."""
    s = os.fspath(s)
    if not isinstance(s, (bytes, str)):
        raise TypeError("normcase() argument must be str or bytes, not '{}'".format(s.__class__.__name__))
    return s


def isabs(s):
    """Does it begin at the root?"""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Put components together; an absolute one throws away what stands before it."""
    a = os.fspath(a)
    slash = _get_sep(a)
    path = a
    try:
        if not p:
            path[:0] + slash  # TypeError for what is neither str nor bytes
        for part in map(os.fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """(head, tail): tail is what follows the last slash."""
    p = os.fspath(p)
    slash = _get_sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(root, ext): ext is empty or begins with a dot."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'/', None, b'.')
    return genericpath._splitext(p, sep, None, extsep)


splitext.__doc__ = genericpath._splitext.__doc__


def splitdrive(p):
    """('', p): there are no drives here."""
    p = os.fspath(p)
    return p[:0], p


def basename(p):
    """The last component."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """All but the last component."""
    return split(p)[0]


def islink(path):
    """Is it a symbolic link?"""
    try:
        st = os.lstat(path)
    except (OSError, AttributeError):
        return False
    return stat.S_ISLNK(st.st_mode)


def lexists(path):
    """Is there such a name, be it a broken link?"""
    try:
        os.lstat(path)
    except OSError:
        return False
    return True


def ismount(path):
    """Is a file system mounted here?"""
    try:
        here = os.lstat(path)
    except OSError:
        return False
    if stat.S_ISLNK(here.st_mode):
        return False
    parent = join(path, b'..' if isinstance(path, bytes) else '..')
    try:
        above = os.lstat(realpath(parent))
    except OSError:
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def _home_of(name):
    """The home directory that /etc/passwd gives for a user's name or number, or None."""
    try:
        with open('/etc/passwd', 'rb') as f:
            for line in f:
                fields = line.rstrip(b'\n').split(b':')
                if len(fields) >= 6 and (fields[0] == name or fields[2] == name):
                    return fields[5]
    except OSError:
        pass
    return None


def expanduser(path):
    """Replace ~ and ~user at the start; without such a home the path stays."""
    path = os.fspath(path)
    slash = _get_sep(path)
    if not path.startswith(b'~' if isinstance(path, bytes) else '~'):
        return path
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i == 1:
        if 'HOME' in os.environ:
            home = os.environ['HOME']
        else:
            home = _home_of(str(os.getuid()).encode())
    else:
        home = _home_of(os.fsencode(path[1:i]))
    if home is None:
        return path
    home = os.fsencode(home) if isinstance(path, bytes) else os.fsdecode(home)
    home = home.rstrip(slash)
    return (home + path[i:]) or slash


_name_letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'


def expandvars(path):
    """Replace $name and ${name}; unknown ones stay."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(_expand_text(os.fsdecode(path)))
    return _expand_text(path)


def _variable_at(path, i):
    """The name of the variable whose '$' stands before i, and where it ends; (None, i) if there is none."""
    if path[i:i+1] == '{':
        end = path.find('}', i)
        return (path[i+1:end], end + 1) if end >= 0 else (None, i)
    end = i
    while end < len(path) and path[end] in _name_letters:
        end += 1
    return (path[i:end], end) if end > i else (None, i)


def _expand_text(path):
    out = []
    i = 0
    while True:
        j = path.find('$', i)
        if j < 0:
            out.append(path[i:])
            return ''.join(out)
        out.append(path[i:j])
        name, i = _variable_at(path, j + 1)
        out.append(os.environ[name] if name is not None and name in os.environ else path[j:i])


def normpath(path):
    """Without double slashes and dots; two slashes at the start stay two, as POSIX has it."""
    path = os.fspath(path)
    slash = _get_sep(path)
    dot, dotdot = (b'.', b'..') if isinstance(path, bytes) else ('.', '..')
    if not path:
        return dot
    slashes = 0
    if path.startswith(slash):
        slashes = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dotdot or (not slashes and not kept) or (kept and kept[-1] == dotdot):
            kept.append(part)
        elif kept:
            kept.pop()
    return slash * slashes + slash.join(kept) or dot


def abspath(path):
    """From the root, normalised."""
    path = os.fspath(path)
    if not isabs(path):
        cwd = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
        path = join(cwd, path)
    return normpath(path)


def realpath(filename):
    """Absolute and without symbolic links; a loop of links stays as it is."""
    filename = os.fspath(filename)
    path, ok = _joinrealpath(filename[:0], filename, {})
    return abspath(path)


def _joinrealpath(path, rest, seen):
    """Resolve `rest` starting from the resolved `path`: (path, whether all was resolved)."""
    slash = _get_sep(path)
    dot, dotdot = (b'.', b'..') if isinstance(path, bytes) else ('.', '..')
    if isabs(rest):
        rest = rest[1:]
        path = slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == dot:
            continue
        if name == dotdot:
            if path:
                path, name = split(path)
                if name == dotdot:
                    path = join(path, dotdot, dotdot)
            else:
                path = dotdot
            continue
        newpath = join(path, name)
        if not islink(newpath):
            path = newpath
            continue
        if newpath in seen:
            path = seen[newpath]
            if path is not None:
                continue
            return join(newpath, rest), False  # a loop
        seen[newpath] = None
        path, ok = _joinrealpath(path, os.readlink(newpath), seen)
        if not ok:
            return join(path, rest), False
        seen[newpath] = path
    return path, True


def _parts_of(path, slash, dot):
    return [x for x in path.split(slash) if x and x != dot]


def relpath(path, start=None):
    """The way to `path` from `start`, which is the working directory if not given."""
    if not path:
        raise ValueError("no path specified")
    path = os.fspath(path)
    slash = _get_sep(path)
    dot, dotdot = (b'.', b'..') if isinstance(path, bytes) else ('.', '..')
    start = dot if start is None else os.fspath(start)
    try:
        start_parts = [x for x in abspath(start).split(slash) if x]
        path_parts = [x for x in abspath(path).split(slash) if x]
        common = len(commonprefix([start_parts, path_parts]))
        parts = [dotdot] * (len(start_parts) - common) + path_parts[common:]
        return join(*parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all have at their start."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(os.fspath, paths))
    slash = _get_sep(paths[0])
    dot = b'.' if isinstance(paths[0], bytes) else '.'
    try:
        split_paths = [_parts_of(p, slash, dot) for p in paths]
        absolute = set(p[:1] == slash for p in paths)
        if len(absolute) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        common = commonprefix([min(split_paths), max(split_paths)])
        prefix = slash if absolute.pop() else slash[:0]
        return prefix + slash.join(common)
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
