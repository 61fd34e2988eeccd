# ast.dump of trees from every mode of compile(), with and without names of fields and positions.
import ast

PROGRAMS = [
    '', 'pass', '"doc"\n', 'x = 1', 'a = b = c, *d', 'x += 1', 'x: int = 1', 'x: int', '(x): int', 'x.y: int', 'del a, b[1]', 'return_',
    'def f(a, b: int = 2, *c: d, e, f=3, **g) -> h:\n  return a\n', '@d\nasync def f(): await x\n', '@e\nclass A(B, *C, m=D, **E): pass\n',
    'for a, b in c: break\nelse: pass\n', 'while a: continue\nelse: pass\n', 'if a: b\nelif c: d\nelse: e\n', 'with a as b, c: d\n',
    'async def f():\n  async for a in b: c\n  async with d as e: f\n  return [x async for x in y]\n',
    'raise', 'raise A', 'raise A from B', 'try: a\nexcept B as c: d\nexcept: e\nelse: f\nfinally: g\n', 'assert a', 'assert a, b',
    'import a, b.c as d', 'from a import b as c, d', 'from . import *', 'from ..a import b', 'global a, b', 'def f():\n  nonlocal a\n',
]
EXPRESSIONS = [
    'a and b or c', 'a + b - c * d @ e / f % g ** h // i << j >> k | l ^ m & n', 'not ~+-a', 'lambda: 0', 'lambda a, *b, c=1, **d: a',
    'a if b else c', '{}', '{a: b, **c}', '{a, *b}', '[x for x in y if z if w for v in u]', '{x for x in y}', '{x: y for x in z}', '(x for x in y)',
    'a < b <= c > d >= e == f != g is h is not i in j not in k', 'f()', 'f(a, *b, c=d, **e)', '1', '12345678901234567890', '1.5', '1e400', '2j',
    '"a" "b"', "'\\u20ac\\n\\x00\\ud800'", 'f"a{b}c"', 'f"{a!r:>{w}}"', 'f""', 'b"a\\xff"', 'None', 'True', '...', 'a.b', 'a[b]', 'a[b:c:d]', 'a[:, 1, ...]', 'a[b, c]', '()', '(a, b)', '[]', '[a, *b]',
    'é', '"é"',
]

for source in PROGRAMS:
    tree = ast.parse(source)
    print(ascii(source))
    print(ast.dump(tree))
    print(ast.dump(tree, include_attributes=True))
for source in EXPRESSIONS:
    tree = ast.parse(source, '<expr>', 'eval')
    print(ascii(source), ascii(ast.dump(tree)), ascii(ast.dump(tree, annotate_fields=False)))
for source in ['a', 'a\n', 'if a: b\n', 'a; b', '']:
    try:
        print(ast.dump(ast.parse(source, mode='single'), False, True))
    except SyntaxError as e:
        print(e)

# Trees that are not complete.
print(ast.dump(ast.Num()), ast.dump(ast.BinOp(left=1)), ast.dump(ast.AST()))
print(ast.dump(ast.Num(n=[1, ast.Load(), [ast.Num(2)]])), ast.dump(ast.Pass(foo=1)))
for bad in [1, None, [], ast.Num]:
    try:
        ast.dump(bad)
    except TypeError as e:
        print(e)
try:
    ast.dump(ast.Num(1), include_attributes=True)
except AttributeError as e:
    print(e)

# The flags of compile().
print(ast.dump(compile('1 <> 2', 'f', 'eval', ast.PyCF_ONLY_AST | 0x40000)))
tree = ast.parse('a')
print(compile(tree, 'f', 'exec', ast.PyCF_ONLY_AST) is tree, compile(tree, 'f', 'eval', ast.PyCF_ONLY_AST) is tree)
for args in [('a b', 'f', 'exec'), ('a', 'f', 'what'), ('a\0', 'f', 'exec'), (1, 'f', 'exec'), ('', 'f', 'eval')]:
    try:
        ast.parse(*args)
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(ast.dump(ast.parse(b'# coding: latin-1\n"\xe9"')))
