"""What the oracle makes of source files: run it with CPython 3.6.

For each path on stdin one line of JSON: {"path", "ast", "code"}; where it is refused there
is {"error": {"type", "msg", "lineno", "offset", "text"}} and only what came before it.
The tree has the shape of grammar/ast.ts; numbers, bytes and strs that JSON cannot carry
are {"$int": "..."}, {"$float": hex}, {"$complex": [hex, hex]}, {"$bytes": hex} and
{"$str": [code points]}. The code is marshalled, in base64.

With --single or --eval the files are compiled in that mode; -O and -OO as for python;
--no-ast leaves the tree out.
"""

import ast
import base64
import json
import marshal
import sys

POSITIONED = (ast.stmt, ast.expr, ast.excepthandler, ast.arg)


def value(v):
    if isinstance(v, ast.AST):
        return node(v)
    if isinstance(v, list):
        return [value(item) for item in v]
    if v is None or isinstance(v, bool):
        return v
    if isinstance(v, int):
        return v if abs(v) < 2 ** 53 else {'$int': str(v)}
    if isinstance(v, float):
        return {'$float': v.hex()}
    if isinstance(v, complex):
        return {'$complex': [v.real.hex(), v.imag.hex()]}
    if isinstance(v, bytes):
        return {'$bytes': v.hex()}
    if all(c < '\ud800' or '\udfff' < c < '\U00010000' for c in v):
        return v
    return {'$str': [ord(c) for c in v]}


NAMES_OF_OPERATORS = (ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context)


def node(n):
    kind = type(n).__name__
    if isinstance(n, NAMES_OF_OPERATORS):
        return kind
    out = {'kind': kind}
    for field in n._fields:
        out[field] = value(getattr(n, field))
    if isinstance(n, ast.ImportFrom):
        out['level'] = n.level or 0
    if isinstance(n, POSITIONED):
        out['lineno'] = n.lineno
        out['col_offset'] = n.col_offset
    return out


def main(argv):
    mode = 'single' if '--single' in argv else 'eval' if '--eval' in argv else 'exec'
    optimize = 2 if '-OO' in argv else 1 if '-O' in argv else 0
    for path in sys.stdin.read().splitlines():
        with open(path, 'rb') as f:
            source = f.read()
        result = {'path': path}
        try:
            if '--no-ast' not in argv:
                tree = compile(source, path, mode, ast.PyCF_ONLY_AST, True)
                sys.setrecursionlimit(50000)
                result['ast'] = node(tree)
            sys.setrecursionlimit(1000)
            code = compile(source, path, mode, 0, True, optimize)
            result['code'] = base64.b64encode(marshal.dumps(code)).decode()
        except SyntaxError as e:
            result['error'] = {'type': type(e).__name__, 'msg': e.msg, 'lineno': e.lineno, 'offset': e.offset,
                               'text': e.text}
        except (ValueError, RecursionError, MemoryError) as e:
            result['error'] = {'type': type(e).__name__, 'msg': str(e), 'lineno': None, 'offset': None, 'text': None}
        sys.setrecursionlimit(50000)
        print(json.dumps(result))


if __name__ == '__main__':
    main(sys.argv[1:])
