"""Compiling one source file to a .pyc file, as an import does.

`python -m py_compile FILE...` compiles files; '-' stands for names on standard input.
"""

import importlib.util
import marshal
import os
import sys
import traceback

__all__ = ['compile', 'main', 'PyCompileError']

_compile = compile


class PyCompileError(Exception):
    """A file that cannot be compiled: exc_type_name and exc_value tell why, msg in full."""

    def __init__(self, exc_type, exc_value, file, msg=''):
        name = exc_type.__name__
        if not msg:
            if exc_type is SyntaxError:
                text = ''.join(traceback.format_exception_only(exc_type, exc_value))
                msg = text.replace('File "<string>"', f'File "{file}"')
            else:
                msg = f'Sorry: {name}: {exc_value}'
        super().__init__(msg, name, exc_value, file)
        self.exc_type_name = name
        self.exc_value = exc_value
        self.file = file
        self.msg = msg

    def __str__(self):
        return self.msg


def _refuse_to_replace(cfile):
    """What stands there may be no regular file, which a rename would do away with."""
    if os.path.islink(cfile):
        raise FileExistsError(f'{cfile} is a symlink and will be changed into a regular file '
                              'if import writes a byte-compiled file to it')
    if os.path.exists(cfile) and not os.path.isfile(cfile):
        raise FileExistsError(f'{cfile} is a non-regular file and will be changed into a regular one '
                              'if import writes a byte-compiled file to it')


def _write_atomically(path, data, mode):
    temporary = f'{path}.{id(path)}'
    fd = os.open(temporary, os.O_EXCL | os.O_CREAT | os.O_WRONLY, mode & 0o666)
    try:
        with open(fd, 'wb') as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)
        raise


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1):
    """Compile a source file and return the path of the .pyc, or None where it failed.

    cfile: where to write; dfile: the name for tracebacks. What is wrong with the
    source goes to standard error, or is raised as PyCompileError with `doraise`.
    """
    if cfile is None:
        level = None if optimize < 0 else optimize or ''
        cfile = importlib.util.cache_from_source(file, optimization=level)
    _refuse_to_replace(cfile)
    with open(file, 'rb') as source:
        text = source.read()
    try:
        code = _compile(text, dfile or file, 'exec', dont_inherit=True, optimize=optimize)
    except Exception as exc:
        error = PyCompileError(type(exc), exc, dfile or file)
        if doraise:
            raise error
        sys.stderr.write(error.msg + '\n')
        return None
    folder = os.path.dirname(cfile)
    if folder:
        os.makedirs(folder, exist_ok=True)
    stats = os.stat(file)
    header = importlib.util.MAGIC_NUMBER
    for number in int(stats.st_mtime), stats.st_size:
        header += (number & 0xffffffff).to_bytes(4, 'little')
    _write_atomically(cfile, header + marshal.dumps(code), stats.st_mode | 0o200)
    return cfile


def main(args=None):
    """Compile the files that the command line names; 1 if one of them fails."""
    if args is None:
        args = sys.argv[1:]
    if args == ['-']:
        args = (line.rstrip('\n') for line in sys.stdin)
    status = 0
    for filename in args:
        try:
            compile(filename, doraise=True)
        except PyCompileError as error:
            status = 1
            sys.stderr.write(f'{error.msg}\n')
        except OSError as error:
            status = 1
            sys.stderr.write(f'{error}\n')
    return status


if __name__ == '__main__':
    sys.exit(main())
