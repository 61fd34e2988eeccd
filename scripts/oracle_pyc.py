"""The oracle's side of npm run same:pyc: each line of stdin is a request, each line of stdout its answer.

A request names a source file and brings minipy's .pyc of it. The answer tells in what the code
object that importlib reads from it differs from the oracle's own, and brings the oracle's .pyc.
"""

import base64
import importlib._bootstrap_external as importing
import json
import sys

FIELDS = [name for name in dir(compile('', '', 'exec')) if name.startswith('co_') and name != 'co_consts']


def same_constant(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(same_constant, a, b))
    if isinstance(a, frozenset):
        return sorted(map(repr, a)) == sorted(map(repr, b))
    return repr(a) == repr(b)


def difference(theirs, ours, where):
    """The first field in which two code objects differ, or None."""
    for name in FIELDS:
        if getattr(theirs, name) != getattr(ours, name):
            return '%s.%s: %r, here %r' % (where, name, getattr(theirs, name), getattr(ours, name))
    if len(theirs.co_consts) != len(ours.co_consts):
        return '%s.co_consts: %d, here %d' % (where, len(theirs.co_consts), len(ours.co_consts))
    for i, (a, b) in enumerate(zip(theirs.co_consts, ours.co_consts)):
        if isinstance(a, type(theirs)) and isinstance(b, type(theirs)):
            inner = difference(a, b, '%s.%s:%d' % (where, a.co_name, a.co_firstlineno))
            if inner:
                return inner
        elif not same_constant(a, b):
            return '%s.co_consts[%d]: %r, here %r' % (where, i, a, b)
    return None


def loaded(pyc, stats, path):
    """The code object in a .pyc, read as an import reads it."""
    data = base64.b64decode(pyc)
    body = importing._validate_bytecode_header(data, source_stats=stats, name='m', path=path)
    return importing._compile_bytecode(body, name='m', bytecode_path=path + 'c')


def answer(request):
    path, stats = request['path'], {'mtime': request['mtime'], 'size': request['size']}
    with open(path, 'rb') as file:
        source = file.read()
    try:
        code = compile(source, path, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {'path': path}
    pyc = importing._code_to_bytecode(code, stats['mtime'], stats['size'])
    reply = {'path': path, 'pyc': base64.b64encode(pyc).decode()}
    if request['pyc']:
        try:
            reply['difference'] = difference(code, loaded(request['pyc'], stats, path), code.co_name)
        except Exception as exc:
            reply['difference'] = repr(exc)
    return reply


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
