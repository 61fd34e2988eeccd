"""Records what the oracle compiles: run it with CPython 3.6.

    python3.6 test/compiler/oracle_listing.py test/compiler/golden/*.py     writes NAME.dis beside each
    python3.6 test/compiler/oracle_listing.py --programs programs.json      fills in digests and errors
    python3.6 test/compiler/oracle_listing.py --files files.json PATH...    writes digests of whole files

A listing has every field of every code object. listing.ts makes the same text of ours.
"""

import contextlib
import dis
import hashlib
import io
import json
import random
import re
import sys
import types

sys.path.append('scripts')
from oracle_pieces import decoded, pieces


def listing(code, path=''):
    path = path + '/' + code.co_name
    out = io.StringIO()
    out.write('=== %s:%d args %d kwonly %d nlocals %d stack %d flags 0x%x\n' % (
        path, code.co_firstlineno, code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize,
        code.co_flags))
    for field in 'names varnames freevars cellvars'.split():
        names = getattr(code, 'co_' + field)
        if names:
            out.write('%s: %s\n' % (field, ' '.join(names)))
    out.write('lnotab: %s\n' % code.co_lnotab.hex())
    for i, const in enumerate(code.co_consts):
        text = const_repr(const)
        out.write('const %d: %s %s\n' % (i, type(const).__name__, text))
    with contextlib.redirect_stdout(out):
        dis.disassemble(code)
    text = re.sub(' at 0x[0-9a-f]+, file "[^"]*"', ' at 0x0, file "x.py"', out.getvalue())
    text = re.sub(r'\(frozenset\(\{.*', '(frozenset)', text)
    # What is printable is a question of Unicode's version.
    text = text.encode('ascii', 'backslashreplace').decode()
    return text + ''.join(listing(const, path) for const in code.co_consts if isinstance(const, types.CodeType))


def const_repr(const):
    if isinstance(const, types.CodeType):
        return '<code %s>' % const.co_name
    # In an order that does not hang on hashes.
    return ' '.join(sorted(map(repr, const))) if isinstance(const, frozenset) else repr(const)


def result(source, optimize, mode='exec'):
    try:
        code = compile(source, 'x.py', mode, 0, True, optimize)
    except SyntaxError as e:
        return {'type': type(e).__name__, 'msg': e.msg, 'lineno': e.lineno, 'offset': e.offset}
    except RecursionError as e:
        return {'type': 'RecursionError', 'msg': str(e), 'lineno': None, 'offset': None}
    return hashlib.sha256(listing(code).encode()).hexdigest()


def record_programs(path):
    with open(path, encoding='utf-8') as f:
        programs = json.load(f)
    for program in programs:
        program['results'] = [result(program['source'], optimize) for optimize in (0, 1, 2)]
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(programs, f, indent=1, ensure_ascii=True)
        f.write('\n')


def record_files(target, paths):
    """For each file: the digest of its source, those of its code at three levels; of some, of the pieces too."""
    recorded = {}
    with_pieces = random.Random(36).sample(sorted(paths), min(24, len(paths)))
    for path in sorted(paths):
        with open(path, 'rb') as f:
            source = f.read()
        text = decoded(source)
        found = pieces(text) if path in with_pieces else []
        recorded[path] = {
            'source': hashlib.sha256(source).hexdigest()[:16],
            'code': [short(result(source, optimize)) for optimize in (0, 1, 2)],
            'pieces': [[mode, a, b, short(result(text[a:b], 0, mode))] for mode, a, b in found],
        }
    with open(target, 'w', encoding='utf-8') as f:
        f.write('{\n' + ',\n'.join(json.dumps(k) + ': ' + json.dumps(recorded[k]) for k in recorded) + '\n}\n')


def short(outcome):
    return outcome[:16] if isinstance(outcome, str) else outcome


def main(args):
    if args[0] == '--files':
        return record_files(args[1], args[2:])
    if args[0] == '--programs':
        return record_programs(args[1])
    for path in args:
        with open(path, encoding='utf-8') as f:
            source = f.read()
        with open(path[:-3] + '.dis', 'w', encoding='utf-8') as f:
            f.write(listing(compile(source, 'x.py', 'exec', 0, True)))


if __name__ == '__main__':
    main(sys.argv[1:])
