# compile() of trees: the code is that of the source, changed trees do what they say, Constant is a node like others.
import ast

CODE = type(compile('', '', 'exec'))
FIELDS = [name for name in dir(CODE) if name.startswith('co_') and name != 'co_consts']


def same(a, b):
    if isinstance(a, CODE):
        return (isinstance(b, CODE) and all(getattr(a, name) == getattr(b, name) for name in FIELDS)
                and len(a.co_consts) == len(b.co_consts) and all(map(same, a.co_consts, b.co_consts)))
    return type(a) is type(b) and repr(a) == repr(b)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


SOURCES = [
    ('', 'exec'), ('"doc"\nx = 1\n', 'exec'), ('def f(a, b=1, *c, d: int=2, **e) -> str:\n  "doc"\n  return lambda: a + d\n', 'exec'),
    ('class A(B, metaclass=C):\n  __x = 1\n  def f(self): return super().f(self.__x)\n', 'exec'), ('x: int = 3\nfor i in range(3):\n  y: str\n', 'exec'),
    ('async def f():\n  async with a as b: pass\n  return [await x async for x in y if z]\n', 'exec'), ('try:\n  a\nexcept B as c: d\nelse: e\nfinally: f\n', 'exec'),
    ('def f():\n  global a\n  del a\n  def g():\n    nonlocal b\n    b += 1\n  b = (yield a)\n', 'exec'), ('f"{a!r:{b}}" + f"x{c}"', 'eval'), ('a if b < c < d else {**e, f: g}', 'eval'),
    ('x = 1', 'single'), ('1 + 2', 'single'), ('assert a, b\nif __debug__: c\n', 'exec'), ('from __future__ import generator_stop\ndef f(): yield\n', 'exec'),
]
for source, mode in SOURCES:
    for optimize in 0, 1, 2:
        tree = ast.parse(source, 'file', mode)
        print(same(compile(tree, 'file', mode, 0, True, optimize), compile(source, 'file', mode, 0, True, optimize)), end=' ')
    print(ascii(source))


def run(*body):
    namespace = {}
    exec(compile(ast.fix_missing_locations(ast.Module(list(body))), '<tree>', 'exec'), namespace)
    return namespace.get('x', namespace.get('__doc__'))


def store(value, name='x'):
    return ast.Assign([ast.Name(name, ast.Store())], value)


# Constant: any nesting of constants, as one constant of the code.
for value in [1, 1.5, 2j, 'a', 'é\U0001f600', b'b', None, True, ..., (), (1, ('a', b'c', (...,))), frozenset([1, (2, 'x')]), -0.0, 10 ** 30]:
    print(ascii(run(store(ast.Constant(value)))))
print(all(eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant(value))), 'f', 'eval')) is value
          for value in (None, True, False, ..., b'', frozenset(), (), bytes())))
for bad in [[], {}, {1}, (1, []), ast.Num(1), object, frozenset([(1, 2), ast.Load()]), type('S', (str,), {})('s')]:
    print(attempt(run, store(ast.Constant(bad))))
print(run(ast.Expr(ast.Constant('doc')), store(ast.Num(1), 'y')), run(ast.Expr(ast.Constant(b'doc'))))
function = ast.parse('def f(): pass').body[0]
function.body = [ast.Expr(ast.Constant('doc')), ast.Return(ast.Constant((1, 2)))]
code = compile(ast.fix_missing_locations(ast.Module([function])), 'f', 'exec').co_consts[0]
print(code.co_consts, code.co_code.hex())
for test in 0, '', (), None, 1, (0,):
    print(run(store(ast.Str('before')), ast.If(ast.Constant(test), [store(ast.Str('body'))], [store(ast.Str('else'))])), end=' ')
print(compile(ast.fix_missing_locations(ast.Module([ast.Expr(ast.Constant(7)), ast.Expr(ast.Num(8))])), 'f', 'exec').co_consts)
print(run(store(ast.Dict([ast.Constant('a'), ast.Constant(1)], [ast.Num(1), ast.Num(2)]))))
print(run(store(ast.Subscript(ast.Constant((1, 2, 3)), ast.Index(ast.Constant(1)), ast.Load()))))
print(run(store(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(10)))))

# One object in two places; nodes with more or other attributes; classes of one's own.
shared = ast.parse('[i for i in (1, 2)]').body[0].value
print(run(store(ast.BinOp(shared, ast.Add(), shared))))


class Two(ast.Num):
    n = 2

    def __init__(self):
        self.lineno = self.col_offset = 1


class Lazy(ast.Name):
    @property
    def id(self):
        return 'int'


class Failing(ast.Num):
    @property
    def n(self):
        1 / 0


print(run(store(Two())), run(store(Lazy(ctx=ast.Load()))), attempt(run, store(Failing())))
for op in ast.Add(), ast.Sub(), ast.Mult(), ast.Div(), ast.Mod(), ast.FloorDiv(), ast.Pow(), ast.LShift(), ast.BitOr():
    print(run(store(ast.Num(7), 'x'), ast.AugAssign(ast.Name('x', ast.Store()), op, ast.Num(2))), end=' ')
print()
print(run(store(ast.Compare(ast.Num(1), [ast.Lt(), ast.NotIn()], [ast.Num(2), ast.Tuple([], ast.Load())]))))
print(run(ast.ImportFrom('os', [ast.alias('sep', 'x')], None)))
missing = ast.ImportFrom(names=[ast.alias('sep', 'x')], module='os')
print(run(missing))

# Positions make the line table; the file's name and the mode are the call's.
tree = ast.parse('a\nb\n\nc')
ast.increment_lineno(tree, 10)
code = compile(tree, 'somewhere', 'exec')
print(code.co_filename, code.co_firstlineno, code.co_lnotab)
try:
    exec(compile(ast.increment_lineno(ast.parse('1 / 0'), 41), 'there', 'exec'))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
print(eval(compile(ast.Expression(ast.Num(3, lineno=1, col_offset=0)), 'f', 'eval')))
exec(compile(ast.Interactive([ast.Expr(ast.Num(4, lineno=1, col_offset=0), lineno=1, col_offset=0)]), 'f', 'single'))
print(compile(ast.parse('x'), 'f', 'exec', 0x80000, True).co_flags, compile(ast.parse('x'), 'f', 'exec', 0, True).co_flags)

for tree, mode in [
    (ast.parse('a'), 'eval'), (ast.parse('a'), 'single'), (ast.parse('a', mode='eval'), 'exec'), (ast.Suite([]), 'exec'), (ast.AST(), 'exec'),
    (ast.Num(1), 'eval'), (ast.parse('a'), 'other'), (ast.parse('return'), 'exec'), (ast.parse('def f(a, a): 1'), 'exec'), (ast.parse('break'), 'exec'),
]:
    print(attempt(compile, tree, 'f', mode))
print(attempt(eval, ast.parse('1', mode='eval')), attempt(exec, ast.parse('1')), attempt(compile, ast.Num, 'f', 'exec'), attempt(compile, 1, 'f', 'exec'))
print(attempt(compile, ast.parse('1'), 'f', 'exec', 1), attempt(compile, ast.parse('1'), 'f', 'exec', 0, True, 5))
