# x[k], x[k] = v and del x[k] for what has no items, or not such.


class C:
    pass


c = C()
values = [('1', 1), ('None', None), ('c', c), ('set', {1}), ('gen', (i for i in ())), ('len', len), ('C', C), ('tuple', (1,)),
          ('str', 'a'), ('bytes', b'a'), ('range', range(2)), ('keys', {}.keys()), ('float', 1.5), ('iter', iter([])), ('zip', zip()),
          ('slice', slice(1)), ('list', [1]), ('frozenset', frozenset()), ('values', {}.values()), ('property', property())]
for name, v in values:
    for statement in ('v[0]', 'v["k"]', 'v[0] = 1', 'v["k"] = 1', 'del v[0]', 'del v["k"]', 'v[5]', 'v[1:2] = 1'):
        try:
            exec(statement, {'v': [1] if name == 'list' else v})
            print(name, statement, 'ok')
        except Exception as e:
            print(name, statement, type(e).__name__, e)
