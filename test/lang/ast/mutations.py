# Trees with random changes: the code that compile() makes of them, or its error. The seed chooses those that CPython survives.
import ast
import random
import re
import sys

SOURCES = [
    'x = 1\n', 'def f(a, b: int=2, *c: d, e, f=3, **g) -> h:\n    "doc"\n    return a\n', '@d\nclass A(B, *C, m=D, **E):\n    x: int = 3\n    y.z: int\n', 'for a, b in c:\n    break\nelse: pass\n',
    'while a:\n    continue\n', 'if a: b\nelif c: d\nelse: e\n', 'with a as b, c: d\n', 'raise A from B\n', 'try:\n    a\nexcept B as c:\n    d\nexcept: e\nelse: f\nfinally: g\n', 'assert a, b\n', 'import a.b as c, d\n',
    'from a import b as c\n', 'def f():\n    global a\n    del a, b[1], c.d\n', 'async def f():\n    async for a in b: await c\n    async with d as e: f\n    return [x async for x in y]\n',
    'a and b or not c\n', 'a + b * -c\n', 'lambda x, *y, z=1: x\n', 'a if b else c\n', '{a: b, **c}\n', '{a, *b}\n', '[x for x in y if z]\n', '{x: y for x, y in z}\n', 'def g():\n    yield a\n    x = yield from b\n',
    'a < b <= c is not f in g\n', 'f(a, *b, c=d, **e)\n', '1; 2.5; 3j; 10**20\n', '"s"\n', 'f"a{b!r:c{d}}"\n', 'b"x"\n', 'None; True; ...\n', 'a.b.c = d[e] = f[1:2:3] = g[1:2, ...]\n', '[a, (b, *c)] = d\n', 'a += 1; b.c -= 2; d[e] *= 3\n',
]
VALUES = [None, 1, -1, 'a', b'b', 1.5, True, [], (), [1], 10 ** 20, 2j, ..., frozenset([1]), (1, ('a', b'c')), '', 'None', '__debug__', {}]
KINDS = sorted([t for t in vars(ast).values() if isinstance(t, type) and issubclass(t, ast.AST)], key=lambda t: t.__name__)
SURVIVES_NOT = ('names', 'dims', 'handlers')
nodes = [node for source in SOURCES for node in ast.walk(ast.parse(source))]
values = {}
for node in nodes:
    for name, value in ast.iter_fields(node):
        values.setdefault(name, []).append(value)


def copied(v):
    if isinstance(v, list):
        return [copied(item) for item in v]
    if not isinstance(v, ast.AST):
        return v
    twin = type(v)()
    for name, value in vars(v).items():
        setattr(twin, name, copied(value))
    return twin


def made(chance):
    node = chance.choice(KINDS)()
    for name in node._fields:
        if chance.random() < .9:
            setattr(node, name, copied(chance.choice(values.get(name, VALUES) if chance.random() < .7 else VALUES)))
    return node


def change(chance, tree):
    node = chance.choice(list(ast.walk(tree)))
    names = node._fields + (node._attributes if chance.random() < .15 else ())
    if not names:
        return
    name = chance.choice(names)
    value = getattr(node, name, None)
    what = chance.randrange(7)
    if what == 0 and hasattr(node, name):
        delattr(node, name)
    elif what == 1:
        setattr(node, name, copied(chance.choice(VALUES)))
    elif what == 2:
        setattr(node, name, copied(chance.choice(nodes)))
    elif what == 3 and isinstance(value, list) and value:
        del value[chance.randrange(len(value))]
    elif what == 4 and isinstance(value, list):
        item = chance.choice(nodes + VALUES)
        if item is not None or name not in SURVIVES_NOT:
            value.insert(chance.randrange(len(value) + 1), copied(item))
    elif what == 5 and hasattr(node, 'ctx'):
        node.ctx = chance.choice([ast.Load(), ast.Store(), ast.Del(), ast.AugLoad(), ast.Param()])
    elif what == 6:
        setattr(node, name, made(chance))


def shown(code):
    parts = [code.co_name, code.co_code.hex(), code.co_names, code.co_varnames, code.co_cellvars, code.co_flags, code.co_firstlineno, code.co_stacksize]
    return parts + [shown(const) if type(const) is type(code) else const for const in code.co_consts]


def outcome(tree):
    try:
        return ascii(shown(compile(tree, 'f', 'exec')))
    except Exception as e:
        return '%s: %s' % (type(e).__name__, re.sub(' object at 0x[0-9a-f]+', '', ascii(e.args[0])))


def main(seed, count):
    chance = random.Random(seed)
    for i in range(count):
        tree = ast.parse(chance.choice(SOURCES))
        for _ in range(chance.choice([1, 1, 2, 3])):
            change(chance, tree)
        try:
            ast.fix_missing_locations(tree)
        except (AttributeError, TypeError) as e:
            print(i, 'cannot be fixed:', e)
        print(i, outcome(tree), flush=True)


main(*map(int, sys.argv[1:] or ['3601', '400']))
