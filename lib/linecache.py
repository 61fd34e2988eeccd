"""Lines of source files, kept in memory: what tracebacks and warnings show.

Files that cannot be opened have no lines; one that is not in its encoding raises.
"""

import os
import sys

__all__ = ['getline', 'clearcache', 'checkcache']

# filename -> (size, mtime, lines, full name), or (loader's get_source,) not yet called.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line `lineno` (from 1) with its newline, or ''."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of the file, or []."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the lines of files that have changed; of one file or of all."""
    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, lines, fullname = entry
        if mtime is None:
            continue  # from a loader: there is no file to look at
        try:
            stat = os.stat(fullname)
        except OSError:
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read the file anew and return its lines."""
    if filename in cache and len(cache[filename]) != 1:
        cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    fullname = filename
    try:
        stat = os.stat(fullname)
    except OSError:
        if lazycache(filename, module_globals):
            lines = _lines_of_loader(filename)
            if lines is not None:
                return lines
        fullname, stat = _search(filename)
        if fullname is None:
            return []
    try:
        lines = _read(fullname)
    except OSError:
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = stat.st_size, stat.st_mtime, lines, fullname
    return lines


def lazycache(filename, module_globals):
    """Remember the module's loader, to ask it for the source when a line is wanted."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    if module_globals and '__loader__' in module_globals:
        name = module_globals.get('__name__')
        get_source = getattr(module_globals['__loader__'], 'get_source', None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False


def _lines_of_loader(filename):
    """The lines that the remembered loader gives; None when it has no source to offer."""
    try:
        data = cache[filename][0]()
    except (ImportError, OSError):
        return None
    if data is None:
        return []
    lines = [line + '\n' for line in data.splitlines()]
    cache[filename] = len(data), None, lines, filename
    return lines


def _search(filename):
    """The file by its name relative to sys.path, and its stat; (None, None) when not found."""
    if os.path.isabs(filename):
        return None, None
    for folder in sys.path:
        try:
            fullname = os.path.join(folder, filename)
            return fullname, os.stat(fullname)
        except (TypeError, AttributeError, OSError):
            continue
    return None, None


def _read(fullname):
    with open(fullname, 'rb') as file:
        data = file.read()
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except LookupError:
        raise SyntaxError('unknown encoding: ' + encoding) from None
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    return [line + '\n' for line in text[:-1].split('\n')] if text.endswith('\n') else _split_unended(text)


def _split_unended(text):
    *lines, last = text.split('\n')
    return [line + '\n' for line in lines] + ([last] if last else [])


def _encoding(data):
    """The encoding of source bytes: a BOM, a coding cookie in the first two lines, or UTF-8."""
    if data.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    for line in data.split(b'\n', 2)[:2]:
        line = line.strip()
        if line and not line.startswith(b'#'):
            break
        at = line.find(b'coding')
        rest = line[at + 6:at + 7]
        if at < 0 or rest not in (b':', b'='):
            continue
        name = bytearray()
        for byte in line[at + 7:].lstrip():
            if not (chr(byte).isalnum() or byte in b'-_.'):
                break
            name.append(byte)
        if name:
            return name.decode('ascii')
    return 'utf-8'
