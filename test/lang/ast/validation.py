# What compile() refuses of a tree: one thing after the other is broken in trees that are right.
import ast


def outcome(tree, mode='exec'):
    try:
        compile(tree, 'f', mode)
        return 'accepted'
    except Exception as e:
        return '%s: %s' % (type(e).__name__, str(e).split(' object at 0x')[0])


# Every field of every kind of node: without it, None, of wrong types; lists: empty, with None, no list.
SOURCES = [
    'def f(a, b: int=2, *c: d, e, f=3, **g) -> h:\n    return a\n', '@d\nclass A(B, *C, m=D, **E):\n    pass\n', 'x: int = 3\n', 'for a, b in c: d\nelse: e\n',
    'while a: b\nelse: c\n', 'if a: b\nelse: c\n', 'with a as b, c: d\n', 'raise A from B\n', 'try: a\nexcept B as c: d\nelse: e\nfinally: g\n', 'assert a, b\n', 'import a as b\n',
    'from . import a\n', 'def f():\n    global a\n', 'def f():\n    b = 1\n    def g():\n        nonlocal b\n', 'del a\n', 'a = b\n', 'a += b\n', 'a and b\n', 'a + b\n', '-b\n', 'lambda x: y\n', 'a if b else c\n',
    '{a: b}\n', '{a}\n', '[x for x in y if z]\n', '{x for x in y}\n', '{x: y for x in z}\n', '(x for x in y)\n', 'async def f(): await a\n', 'def g(): yield a\n', 'def g(): yield from b\n',
    'a < b\n', 'f(a, b=c)\n', '1\n', '"s"\n', 'f"a{b!r:c}"\n', 'b"x"\n', 'None\n', 'a.b\n', 'a[b]\n', 'a[b:c:d]\n', 'a[b:c, d]\n', 'a, *b = c\n', '[a, b]\n',
]
WRONG = [None, 'text', [], ast.Name('n', ast.Store(), lineno=1, col_offset=0)]
FATAL = {'names', 'dims', 'handlers'}  # CPython 3.6 does not survive None in these lists
SURVIVES_NOT = {'arg', 'alias', 'comprehension', 'keyword', 'withitem'}  # nor None in a field of these that must be there


def nodes_of(source):
    return list(ast.walk(ast.parse(source)))


seen = set()
for source in SOURCES:
    print('---', ascii(source))
    for i, node in enumerate(nodes_of(source)):
        kind = type(node).__name__
        for field in node._fields + node._attributes:
            if (kind, field) in seen:
                continue
            seen.add((kind, field))
            results = []

            def broken(change):
                tree = ast.parse(source)
                target = list(ast.walk(tree))[i]
                change(target)
                results.append(outcome(tree))

            broken(lambda target: delattr(target, field))
            for wrong in WRONG:
                if kind in SURVIVES_NOT and (wrong is None or wrong == [1]):
                    continue
                broken(lambda target: setattr(target, field, wrong))
            if isinstance(getattr(node, field), list):
                if field not in FATAL:
                    broken(lambda target: getattr(target, field).append(None))
                broken(lambda target: getattr(target, field).append(ast.Load()))
                broken(lambda target: setattr(target, field, tuple(getattr(target, field))))
            for result in sorted(set(results)):
                print('%s.%s' % (kind, field), result)


# Rules that go beyond one field.
def expr(node):
    return outcome(ast.fix_missing_locations(ast.Expression(node)), 'eval')


def stmt(node):
    return outcome(ast.fix_missing_locations(ast.Module([node])))


def name(ctx=ast.Load()):
    return ast.Name('a', ctx)


one = ast.Num(1)
generator = ast.comprehension(name(ast.Store()), one, [], 0)


def arguments(args=(), vararg=None, kwonlyargs=(), kw_defaults=(), kwarg=None, defaults=()):
    return ast.arguments(list(args), vararg, list(kwonlyargs), list(kw_defaults), kwarg, list(defaults))


print('--- rules')
for node in [
    ast.BoolOp(ast.And(), [one]), ast.BoolOp(ast.Or(), []), ast.Compare(one, [], []), ast.Compare(one, [ast.In()], []), ast.Compare(one, [], [one]), ast.Compare(one, [ast.In()], [one, one]),
    ast.Dict([one], []), ast.Dict([None], [one]), ast.Dict([one], [None]), ast.Num('1'), ast.Num(True), ast.Num(1.5), ast.Str(1), ast.Str(b''), ast.Bytes(''), ast.NameConstant(4), ast.NameConstant(...),
    ast.ListComp(one, []), ast.GeneratorExp(name(ast.Store()), [generator]), ast.ListComp(one, [ast.comprehension(one, one, [], 0)]), ast.SetComp(one, [ast.comprehension(name(), one, [], 0)]),
    ast.DictComp(one, one, [ast.comprehension(name(ast.Store()), one, [name(ast.Store())], 0)]), ast.Lambda(arguments(defaults=[one]), one), ast.Lambda(arguments(kwonlyargs=[ast.arg('a', None)]), one),
    ast.Lambda(arguments([ast.arg('a', name(ast.Store()))]), one), ast.Lambda(arguments(kw_defaults=[None]), one), ast.Lambda(arguments([ast.arg('a', None)], defaults=[name(ast.Del())]), one),
    name(ast.Store()), name(ast.Param()), name(ast.AugLoad()), ast.Attribute(name(ast.Store()), 'b', ast.Load()), ast.Starred(one, ast.Load()), ast.Tuple([name(ast.Store())], ast.Load()),
    ast.Subscript(one, ast.Index(one), ast.Store()), ast.Subscript(one, ast.ExtSlice([]), ast.Load()), ast.Subscript(one, ast.ExtSlice([ast.ExtSlice([ast.Index(one)])]), ast.Load()), ast.Subscript(one, ast.Slice(name(ast.Store()), None, None), ast.Load()),
    ast.FormattedValue(one, 1, None), ast.FormattedValue(one, -1, None), ast.FormattedValue(value=one), ast.FormattedValue(one, 115, one), ast.JoinedStr([None]), ast.JoinedStr([one, one]),
    ast.Call(one, [None], []), ast.Call(one, [], [ast.keyword(None, one)]), ast.Call(one, [ast.Starred(one, ast.Store())], []), ast.Yield(one), ast.YieldFrom(one), ast.Await(one), ast.Name('None', ast.Load()), ast.Name('', ast.Load()), ast.Name('a b', ast.Load()),
]:
    print(ast.dump(node)[:70], expr(node))
body = [ast.Pass()]
for node in [
    ast.Delete([]), ast.Delete([name()]), ast.Delete([one]), ast.Delete([ast.Tuple([], ast.Del())]), ast.Assign([], one), ast.Assign([one], one), ast.Assign([name()], one), ast.Assign([ast.Starred(name(ast.Store()), ast.Store())], one),
    ast.Assign([ast.List([name(ast.Del())], ast.Store())], one), ast.AugAssign(ast.Tuple([], ast.Store()), ast.Add(), one), ast.AugAssign(ast.List([], ast.Store()), ast.Add(), one), ast.AugAssign(ast.Starred(name(ast.Store()), ast.Store()), ast.Add(), one), ast.AugAssign(name(), ast.Add(), one),
    ast.AnnAssign(ast.Attribute(one, 'a', ast.Store()), one, None, 1), ast.AnnAssign(ast.Tuple([], ast.Store()), one, None, 0), ast.AnnAssign(name(ast.Store()), one, None, 0), ast.AnnAssign(name(ast.Store()), one, one, 5),
    ast.For(one, one, body, []), ast.For(name(ast.Store()), one, [], []), ast.While(one, [], []), ast.If(one, [], []), ast.If(one, body, [None]), ast.With([], body), ast.With([ast.withitem(one, one)], body), ast.With([ast.withitem(one, name(ast.Store()))], []),
    ast.Raise(None, one), ast.Raise(one, name(ast.Store())), ast.Try([], [], [], []), ast.Try(body, [], [], []), ast.Try(body, [], body, body), ast.Try(body, [], [], body), ast.Try(body, [ast.ExceptHandler(None, None, [])], [], []),
    ast.Try(body, [ast.ExceptHandler(None, None, body), ast.ExceptHandler(one, 'e', body)], [], []), ast.Import([]), ast.ImportFrom('a', [], 0), ast.ImportFrom('a', [ast.alias('b', None)], -1), ast.ImportFrom(None, [ast.alias('b', None)], 0), ast.Global([]), ast.Nonlocal([]),
    ast.FunctionDef('f', arguments(), [], [], None), ast.FunctionDef('f', arguments(), body, [name(ast.Store())], None), ast.AsyncFunctionDef('f', arguments(), [], [], None), ast.ClassDef('A', [], [], [], []), ast.ClassDef('A', [None], [], body, []),
    ast.Expr(name(ast.Store())), ast.Return(one), ast.Break(), ast.Continue(), ast.Assert(one, name(ast.Store())),
]:
    print(ast.dump(node)[:70], stmt(node))
for lineno in 'a', None, 1.5, 2 ** 31, -2 ** 31, 2 ** 31 - 1, True, -5:
    print(repr(lineno), outcome(ast.Module([ast.Pass(lineno=lineno, col_offset=0)])))


class Shrinking(list):
    def __getitem__(self, i):
        return 1


class Growing(ast.Pass):
    @property
    def lineno(self):
        growing.append(self)
        return 1


growing = [Growing(col_offset=0)]
print(outcome(ast.Module(growing)), outcome(ast.Module(Shrinking([]))))
