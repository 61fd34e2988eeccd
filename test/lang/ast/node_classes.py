# The classes of the _ast module: their hierarchy, fields, constructors and pickling.
import _ast
import ast
import copy

def attempt(f):
    try:
        return f()
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)

for name, value in vars(_ast).items():
    if isinstance(value, type) and issubclass(value, _ast.AST):
        print(name, [t.__name__ for t in value.__mro__[1:]], value._fields, value._attributes, value.__module__, value.__doc__)
print(_ast.PyCF_ONLY_AST, ast.PyCF_ONLY_AST, ast.Num is _ast.Num)
print(_ast.AST, _ast.Num, _ast.AST.__name__, _ast.AST.__qualname__, _ast.AST.__module__)
print(sorted(n for n in vars(_ast.AST) if n != '__module__'))
print(sorted(n for n in vars(_ast.expr)), sorted(n for n in vars(_ast.Num)))

# Positional arguments: all fields or none; keywords: anything.
print(vars(ast.Num()), vars(ast.Num(1)), vars(ast.Num(n=2)), vars(ast.Num(1, lineno=3, foo=4)))
print(vars(ast.Num(1, n=2)))
print(vars(ast.BinOp(1, 2, 3)), vars(ast.AST()), vars(ast.AST(a=1)))
print(attempt(lambda: ast.Num(1, 2)))
print(attempt(lambda: ast.Pass(1)))
print(attempt(lambda: ast.BinOp(1)))
print(attempt(lambda: ast.BinOp(1, 2, 3, 4)))
print(attempt(lambda: ast.AST(1)))
print(attempt(lambda: ast.Num().n))
print(attempt(lambda: ast.parse('a').lineno))

class Mine(ast.Num):
    _fields = ('a', 'b')

class Odd(ast.Num):
    _fields = 1

class Bad(ast.Num):
    _fields = (1,)

class Counting(ast.Num):
    def __init__(self, *args):
        super().__init__(*args)
        self.count = len(args)

print(vars(Mine(1, 2)), attempt(lambda: Mine(1)), vars(Counting(5)))
print(attempt(lambda: Odd(1)), attempt(lambda: Odd()))
print(attempt(lambda: Bad(1)))
print(isinstance(Mine(1, 2), ast.expr), ast.dump(Mine(1, 2)))

# Each operator and context is one object; the classes can be changed, AST cannot.
a, b = ast.parse('x + y').body[0].value, ast.parse('z + 1').body[0].value
print(a.op is b.op, a.left.ctx is b.left.ctx, a.op is ast.Add(), isinstance(a.op, ast.Add))
ast.Num.colour = 'red'
print(ast.parse('1').body[0].value.colour)
del ast.Num.colour
print(attempt(lambda: setattr(ast.AST, 'colour', 1)))
node = ast.Num(1)
node.__dict__ = {'n': 5}
print(node.n, attempt(lambda: delattr(node, 'm')))
del node.n
print(vars(node), attempt(lambda: delattr(node, '__dict__')))

# Copying.
print(ast.Num(1).__reduce__(), ast.AST().__reduce__())
tree = ast.parse('def f(a, *, b=1): return [a, b, "s", b"b", 1.5, ...]')
for twin in copy.copy(tree), copy.deepcopy(tree):
    print(ast.dump(twin, include_attributes=True) == ast.dump(tree, include_attributes=True), twin.body[0] is tree.body[0])
print(vars(copy.deepcopy(Mine(1, [2]))))
print(repr(ast.Num(1)).split(' at ')[0], hash(node) == hash(node), node == ast.Num(), node == node)

# What a node has, in order.
print(list(vars(ast.parse('x = 1').body[0])))
print(list(vars(ast.parse('def f(): pass').body[0])))
print(list(vars(ast.parse('def f(a): pass').body[0].args.args[0])))
