"""Records what the oracle compiles: run it with CPython 3.6.

    python3.6 test/compiler/oracle_listing.py test/compiler/golden/*.py     writes NAME.dis beside each
    python3.6 test/compiler/oracle_listing.py --programs programs.json      fills in digests and errors

A listing has every field of every code object. listing.ts makes the same text of ours.
"""

import contextlib
import dis
import hashlib
import io
import json
import re
import sys
import types


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
        text = '<code %s>' % const.co_name if isinstance(const, types.CodeType) else repr(const)
        out.write('const %d: %s %s\n' % (i, type(const).__name__, text))
    with contextlib.redirect_stdout(out):
        dis.disassemble(code)
    text = re.sub(' at 0x[0-9a-f]+, file "[^"]*"', ' at 0x0, file "x.py"', out.getvalue())
    return text + ''.join(listing(const, path) for const in code.co_consts if isinstance(const, types.CodeType))


def result(source, optimize):
    try:
        code = compile(source, 'x.py', 'exec', 0, True, optimize)
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


def main(args):
    if args[0] == '--programs':
        return record_programs(args[1])
    for path in args:
        with open(path, encoding='utf-8') as f:
            source = f.read()
        with open(path[:-3] + '.dis', 'w', encoding='utf-8') as f:
            f.write(listing(compile(source, 'x.py', 'exec', 0, True)))


if __name__ == '__main__':
    main(sys.argv[1:])
