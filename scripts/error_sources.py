"""The sources that the oracle's own tests compile, or expect compile() to refuse: run it with CPython 3.6.

    python3.6 error_sources.py [MODULE ...]

Prints lines of JSON: {"from", "kind", "mode", "source"}, each source once; kind is str or bytes (as
latin-1 text). Two ways lead to them:

* Every string constant of the test files under Lib, as it stands and without common indentation, the
  examples of their doctests, and the whole of the badsyntax and bad_coding files: whoever passes it to
  compile(), exec(), a subprocess or assertRaises(), it is a source that somebody found worth testing.
  A string of one word, or of prose, is one more source.
* What compile(), exec() and eval() are really called with while the MODULEs' tests run.
"""

import ast
import builtins
import contextlib
import doctest
import io
import json
import os
import sys
import textwrap
import unittest

HERE = os.path.dirname(ast.__file__)
LONGEST = 40000

known = set()


def emit(where, source, mode):
    if isinstance(source, (bytes, bytearray)):
        kind, text = 'bytes', bytes(source).decode('latin-1')
    else:
        kind, text = 'str', str(source)
    key = (kind, mode, text)
    if len(text) <= LONGEST and key not in known:
        known.add(key)
        OUT.write(json.dumps({'from': where, 'kind': kind, 'mode': mode, 'source': text}) + '\n')


def emit_all_modes(where, source):
    for mode in 'exec', 'eval', 'single':
        emit(where, source, mode)


def examples(text):
    try:
        return [one.source for one in doctest.DocTestParser().get_examples(text)]
    except ValueError:
        return []


def constants(path):
    where = os.path.relpath(path, HERE)
    with open(path, 'rb') as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return emit(where, source, 'exec')
    for node in ast.walk(tree):
        if isinstance(node, (ast.Str, ast.Bytes)):
            emit_all_modes(where, node.s)
        if isinstance(node, ast.Str):
            emit_all_modes(where, textwrap.dedent(node.s))
            for example in examples(node.s) if '>>>' in node.s else ():
                emit_all_modes(where, example)


@contextlib.contextmanager
def recorded(where):
    """While the block runs, the sources of compile(), exec() and eval() are noted."""
    plain = {name: getattr(builtins, name) for name in ('compile', 'exec', 'eval')}

    def note(source, mode):
        if isinstance(source, (str, bytes, bytearray)):
            emit(where, source, mode)

    def compile_(source, filename, mode, *args, **kwargs):
        note(source, mode)
        return plain['compile'](source, filename, mode, *args, **kwargs)

    def runner(name):
        def run(source, globals=None, locals=None):
            note(source, name)
            if globals is None:
                caller = sys._getframe(1)
                globals, locals = caller.f_globals, caller.f_locals if locals is None else locals
            return plain[name](source, globals, globals if locals is None else locals)
        return run

    builtins.compile, builtins.exec, builtins.eval = compile_, runner('exec'), runner('eval')
    try:
        yield
    finally:
        vars(builtins).update(plain)


def run_tests(name):
    try:
        __import__('test.' + name)
        suite = unittest.defaultTestLoader.loadTestsFromName('test.' + name)
        module = sys.modules['test.' + name]
        with recorded('test/%s.py' % name):
            unittest.TextTestRunner(io.StringIO()).run(suite)
            doctest.testmod(module, report=False)
    except (Exception, SystemExit) as exc:
        print('%s: %r' % (name, exc), file=sys.stderr)


def test_files():
    for folder, folders, names in os.walk(HERE):
        folders.sort()
        inside = os.path.relpath(folder, HERE).split(os.sep)
        if 'test' in inside or 'tests' in inside:
            for name in sorted(names):
                if name.endswith('.py'):
                    yield os.path.join(folder, name)


OUT = os.fdopen(os.dup(1), 'w')
devnull = os.open(os.devnull, os.O_WRONLY)
os.dup2(devnull, 1)
for path in test_files():
    constants(path)
for name in sys.argv[1:]:
    run_tests(name)
OUT.close()
os._exit(0)  # whatever threads the tests have left
