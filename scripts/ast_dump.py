"""What the ast module of whoever runs this makes of source files: both minipy and the oracle do.

For each path on stdin two lines: the dump of the tree with its positions, or the error, in ASCII;
and whether compiling that tree gives the same as compiling the source.
"""

import ast
import sys
import warnings
from types import CodeType

warnings.simplefilter('ignore')
sys.setrecursionlimit(20000)

FIELDS = [name for name in dir(CodeType) if name.startswith('co_') and name != 'co_consts']


def same_code(a, b):
    if any(getattr(a, name) != getattr(b, name) for name in FIELDS):
        return False
    return len(a.co_consts) == len(b.co_consts) and all(map(same_constant, a.co_consts, b.co_consts))


def same_constant(a, b):
    if isinstance(a, CodeType) and isinstance(b, CodeType):
        return same_code(a, b)
    return type(a) is type(b) and repr(a) == repr(b)


def error_text(e):
    if isinstance(e, SyntaxError):
        return ascii((type(e).__name__, e.msg, e.lineno, e.offset, e.text))
    return ascii((type(e).__name__, str(e)))


def compiled(source, path):
    try:
        return compile(source, path, 'exec', 0, True)
    except (SyntaxError, ValueError, RecursionError) as e:
        return error_text(e)


def verdict(source, tree, path):
    a, b = compiled(source, path), compiled(tree, path)
    same = same_code(a, b) if isinstance(a, CodeType) and isinstance(b, CodeType) else a == b
    return 'same code' if same else 'other code'


def main():
    for line in sys.stdin:
        path = line.rstrip('\n')
        with open(path, 'rb') as f:
            source = f.read()
        try:
            tree = compile(source, '<file>', 'exec', ast.PyCF_ONLY_AST, True)
        except (SyntaxError, ValueError) as e:
            print(error_text(e))
            print('no tree')
        else:
            print(ascii(ast.dump(tree, include_attributes=True)))
            print(verdict(source, tree, path))
        sys.stdout.flush()


main()
