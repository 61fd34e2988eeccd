"""Path operations that are the same on every system; part of os.path."""

import os
import stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir', 'isfile', 'samefile',
           'sameopenfile', 'samestat']


def exists(path):
    """Is there such a file? False for a broken symbolic link."""
    try:
        os.stat(path)
    except OSError:
        return False
    return True


def isfile(path):
    """Is it a regular file, or a link to one?"""
    try:
        st = os.stat(path)
    except OSError:
        return False
    return stat.S_ISREG(st.st_mode)


def isdir(s):
    """Is it a directory, or a link to one?"""
    try:
        st = os.stat(s)
    except OSError:
        return False
    return stat.S_ISDIR(st.st_mode)


def getsize(filename):
    """Its size in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When it was last modified."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When it was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When its metadata last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest text that all begin with, whether or not it ends at a separator."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for i, item in enumerate(first):
        if item != last[i]:
            return first[:i]
    return first


def samestat(s1, s2):
    """Do two stat results speak of one file?"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Do two names lead to one file?"""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Are two descriptors open on one file?"""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """(root, extension); dots at the start of the last component begin no extension."""
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > start:
        i = start + 1
        while i < dot:
            if p[i:i+1] != extsep:
                return p[:dot], p[dot:]
            i += 1
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """TypeError unless all are str or all are bytes."""
    has_str = has_bytes = False
    for s in args:
        if isinstance(s, str):
            has_str = True
        elif isinstance(s, bytes):
            has_bytes = True
        else:
            raise TypeError('%s() argument must be str or bytes, not %r' % (funcname, s.__class__.__name__)) from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None
