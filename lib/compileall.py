"""Compiling whole folders of source files to .pyc files.

`python -m compileall [-l] [-r N] [-f] [-q] [-b] [-d DIR] [-x REGEXP] [PATH...]`;
without a path, what lies on sys.path.
"""

import importlib.util
import os
import py_compile
import sys

__all__ = ['compile_dir', 'compile_file', 'compile_path']


def _sources(folder, ddir, maxlevels, quiet):
    """(file, folder for tracebacks) of everything in a folder and those below it."""
    if not quiet:
        print(f'Listing {folder!r}...')
    try:
        names = os.listdir(folder)
    except OSError:
        if quiet < 2:
            print(f"Can't list {folder!r}")
        names = []
    for name in sorted(names):
        if name == '__pycache__':
            continue
        path = os.path.join(folder, name)
        if not os.path.isdir(path):
            yield path, ddir
        elif maxlevels > 0 and not os.path.islink(path):
            inner = None if ddir is None else os.path.join(ddir, name)
            yield from _sources(path, inner, maxlevels - 1, quiet)


def compile_dir(dir, maxlevels=10, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, workers=1):
    """Compile the files in a folder, and in those below it `maxlevels` deep; true if all went well.

    ddir: what tracebacks show for the folder; force: even what is up to date; rx:
    paths to leave out; quiet: 1 tells errors only, 2 nothing; legacy: NAME.pyc beside
    NAME.py; workers: taken for CPython's sake, there is one.
    """
    if workers is not None and workers < 0:
        raise ValueError('workers must be greater or equal to 0')
    success = True
    for path, folder in _sources(dir, ddir, maxlevels, quiet):
        if not compile_file(path, folder, force, rx, quiet, legacy, optimize):
            success = False
    return success


def _is_current(path, cfile):
    try:
        mtime = int(os.stat(path).st_mtime) & 0xffffffff
        with open(cfile, 'rb') as file:
            return file.read(8) == importlib.util.MAGIC_NUMBER + mtime.to_bytes(4, 'little')
    except OSError:
        return False


def _tell(fullname, quiet, message):
    if quiet >= 2:
        return
    if quiet:
        print(f'*** Error compiling {fullname!r}...')
    else:
        print('*** ', end='')
    encoding = sys.stdout.encoding
    print(message.encode(encoding, errors='backslashreplace').decode(encoding))


def compile_file(fullname, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1):
    """Compile one file, unless it is no .py file or up to date; false if that fails."""
    if (rx is not None and rx.search(fullname)) or not os.path.isfile(fullname) or fullname[-3:] != '.py':
        return True
    if legacy:
        cfile = fullname + 'c'
    else:
        cfile = importlib.util.cache_from_source(fullname, optimization=None if optimize < 0 else optimize or '')
    if not force and _is_current(fullname, cfile):
        return True
    if not quiet:
        print(f'Compiling {fullname!r}...')
    dfile = None if ddir is None else os.path.join(ddir, os.path.basename(fullname))
    try:
        py_compile.compile(fullname, cfile, dfile, True, optimize=optimize)
    except py_compile.PyCompileError as error:
        _tell(fullname, quiet, error.msg)
        return False
    except (SyntaxError, UnicodeError, OSError) as error:
        _tell(fullname, quiet, f'{type(error).__name__}: {error}')
        return False
    return True


def compile_path(skip_curdir=1, maxlevels=0, force=False, quiet=0, legacy=False, optimize=-1):
    """compile_dir() of each folder on sys.path."""
    success = True
    for folder in sys.path:
        if (not folder or folder == os.curdir) and skip_curdir:
            if quiet < 2:
                print('Skipping current directory')
        elif not compile_dir(folder, maxlevels, None, force, quiet=quiet, legacy=legacy, optimize=optimize):
            success = False
    return success


def _options(args):
    """What the command line says: options by letter, and paths."""
    options, paths = {'q': 0, 'l': False, 'f': False, 'b': False, 'r': None, 'd': None, 'x': None}, []
    args = list(args)
    while args:
        arg = args.pop(0)
        letter = arg[1:]
        if not arg.startswith('-') or letter == '':
            paths.append(arg)
        elif letter in ('r', 'd', 'x') and args:
            options[letter] = args.pop(0)
        elif set(letter) == {'q'}:
            options['q'] += len(letter)
        elif letter in ('l', 'f', 'b'):
            options[letter] = True
        else:
            sys.exit(f'compileall: unknown option or missing argument: {arg}')
    return options, paths


def main():
    """The command line; true if all went well."""
    options, paths = _options(sys.argv[1:])
    rx = None
    if options['x'] is not None:
        import re
        rx = re.compile(options['x'])
    maxlevels = 0 if options['l'] else int(options['r']) if options['r'] is not None else 10
    common = {'force': options['f'], 'quiet': options['q'], 'legacy': options['b']}
    if not paths:
        return compile_path(**common)
    success = True
    for path in paths:
        if os.path.isfile(path):
            done = compile_file(path, options['d'], rx=rx, **common)
        else:
            done = compile_dir(path, maxlevels, options['d'], rx=rx, **common)
        success = success and done
    return success


if __name__ == '__main__':
    sys.exit(not main())
