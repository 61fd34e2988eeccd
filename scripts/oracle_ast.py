"""What the oracle makes of source files: run it with CPython 3.6.

For each line of JSON on stdin, {"path": ..., "ast": true, "pieces": true} (the last two if
wanted), one line: {"path", "codes", "ast", "pieces"}. "codes" are those of optimize 0, 1
and 2, each marshalled in base64, or an object that says how the source is refused.
"pieces" are [mode, optimize, source, code]: each statement at the top of the file in mode
single, each logical line that is an expression in mode eval. The tree has the shape of
grammar/ast.ts; numbers, bytes and strs that JSON cannot carry are {"$int": "..."},
{"$float": hex}, {"$complex": [hex, hex]}, {"$bytes": hex} and {"$str": [code points]}.
"""

import ast
import base64
import json
import marshal
import sys

from oracle_pieces import decoded, pieces

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


def refusal(e):
    if isinstance(e, SyntaxError):
        return {'type': type(e).__name__, 'msg': e.msg, 'lineno': e.lineno, 'offset': e.offset, 'text': e.text}
    return {'type': type(e).__name__, 'msg': str(e), 'lineno': None, 'offset': None, 'text': None}


def outcome(source, filename, mode, optimize):
    """The code object as base64 of its marshalled form, or how the source is refused."""
    sys.setrecursionlimit(1000)
    try:
        code = compile(source, filename, mode, 0, True, optimize)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as e:
        return refusal(e)
    finally:
        sys.setrecursionlimit(50000)
    return base64.b64encode(marshal.dumps(code)).decode()


def main():
    for line in sys.stdin:
        request = json.loads(line)
        path = request['path']
        with open(path, 'rb') as f:
            source = f.read()
        sys.setrecursionlimit(50000)
        result = {'path': path, 'codes': [outcome(source, path, 'exec', level) for level in (0, 1, 2)]}
        refused = isinstance(result['codes'][0], dict)
        if request.get('ast') and not refused:
            result['ast'] = node(compile(source, path, 'exec', ast.PyCF_ONLY_AST, True))
        if request.get('pieces') and not refused:
            text = decoded(source)
            result['pieces'] = [[mode, level, text[a:b], outcome(text[a:b], '<piece>', mode, level)]
                                for mode, a, b in pieces(text) for level in (0, 2)]
        print(json.dumps(result))


if __name__ == '__main__':
    main()
