# The functions of ast that go through a tree and change it: visitors, transformers, walk, positions, docstrings.
import ast

SOURCE = '''"""Module's
    doc.
      more
"""
class A:
    'class doc'
    def f(self, x=1):
        """f doc"""
        return x + 1 if x else [y for y in (1, 2)]
    async def g(self):
        "async doc"
def h(): 1
'''
tree = ast.parse(SOURCE)

print([type(n).__name__ for n in ast.walk(tree)])
print([type(n).__name__ for n in ast.iter_child_nodes(tree.body[1])])
print([name for name, value in ast.iter_fields(tree.body[1])], list(ast.iter_fields(ast.Num())))
print(list(ast.iter_child_nodes(ast.Num(1))), [n.n for n in ast.iter_child_nodes(ast.List(elts=[ast.Num(1), 2, ast.Num(3)]))])

for node in ast.walk(tree):
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        print(type(node).__name__, repr(ast.get_docstring(node)), repr(ast.get_docstring(node, clean=False)))
print(ast.get_docstring(ast.Module([ast.Expr(ast.Constant('a\n  b\n\n')), ast.Pass()])), ast.get_docstring(ast.Module([])), ast.get_docstring(ast.parse('1')), ast.get_docstring(ast.parse('x = "a"')), ast.get_docstring(ast.Module([ast.Expr(ast.Constant(1))])))
for doc in ['', '   ', '\n\n  a\n', 'a\n\tb\n\t  c', '  a\n b\nc', 'a\n   \n    b\n', '\n', '\ta\n        b']:
    print(repr(ast.get_docstring(ast.Module([ast.Expr(ast.Str(doc))]))))
for bad in [ast.Num(1), None, ast.Interactive([])]:
    try:
        ast.get_docstring(bad)
    except TypeError as e:
        print(e)

class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []
    def visit_Name(self, node):
        self.seen.append(node.id)
    def visit_FunctionDef(self, node):
        self.seen.append('def ' + node.name)
        self.generic_visit(node)
    def visit_ListComp(self, node):
        self.seen.append('skipped')
        return 'result'

names = Names()
print(names.visit(tree), names.seen, names.visit(ast.ListComp()))

class Rewrite(ast.NodeTransformer):
    def visit_Num(self, node):
        return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Num(10)), node)
    def visit_Pass(self, node):
        return None
    def visit_Delete(self, node):
        return [ast.Expr(ast.Str('deleted')), ast.Expr(ast.Str('twice'))]
    def visit_Return(self, node):
        return self.generic_visit(node)
    def visit_Starred(self, node):
        return self.visit(node.value)
    def visit_Str(self, node):
        return node

changed = Rewrite().visit(ast.parse('x = 1\npass\ndel x\ndel y\ndef f():\n  pass\n  return 2\nprint(*[3], x)\nz: 4\n'))
print(ast.dump(changed))
ast.fix_missing_locations(changed)
namespace = {}
exec(compile(changed, 'changed', 'exec'), namespace)
print(namespace['f'](), namespace['x'])

class Remove(ast.NodeTransformer):
    def visit_Num(self, node):
        return None

removed = Remove().visit(ast.parse('return_ = 1; f(1, a); x[1]; y: 1 = 2'))
print(ast.dump(removed))

# Positions.
src = ast.parse('write("spam")')
src.body.append(ast.Expr(ast.Call(ast.Name('spam', ast.Load()), [ast.Str('eggs')], [])))
print(ast.fix_missing_locations(src) is src, ast.dump(src, include_attributes=True))
tree = ast.fix_missing_locations(ast.Module([ast.Expr(ast.Num(1, lineno=7)), ast.Pass(col_offset=3)]))
print(ast.dump(tree, include_attributes=True))
print(ast.dump(ast.increment_lineno(tree, n=3), include_attributes=True))
print(ast.dump(ast.increment_lineno(tree.body[0].value), include_attributes=True), vars(ast.increment_lineno(ast.Num(1))))
new, old = ast.Num(1), ast.parse('\n  (1)'.replace('  ', '')).body[0].value
print(vars(ast.copy_location(new, old)), vars(ast.copy_location(ast.Load(), old)), vars(ast.copy_location(ast.Num(2), ast.Num(3))))
print(vars(ast.copy_location(ast.Num(2), ast.Num(3, col_offset=9))))
