"""Snippets for generate.py that set one thing beside another: each way to make a value before each way to use one, and
each end of a statement before each beginning. An error in the second of the two is as good: it has been run.
"""

PRELUDE = '''class Any:
    def same(self, *args, **kwargs):
        return self

    __add__ = __sub__ = __mul__ = __truediv__ = __floordiv__ = __mod__ = __pow__ = __matmul__ = same
    __lshift__ = __rshift__ = __and__ = __or__ = __xor__ = __neg__ = __pos__ = __invert__ = same
    __getitem__ = __setitem__ = __delitem__ = __call__ = __enter__ = __aiter__ = same

    def __iter__(self):
        return iter((self, self))

    def keys(self):
        return ['k']

    def __exit__(self, *args):
        return True

    def __await__(self):
        yield 1
        return self

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        return True

    async def __anext__(self):
        raise StopAsyncIteration

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self


gu = gv = Any()
gt = (1, 2)


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


def drain(generator):
    for x in generator:
        pass
'''

# U is a variable of the scope.
PRODUCERS = [
    'U', 'gu', '5', 'U.a', 'U[0]', 'U()', 'U(a=1)', 'U(*gt)', 'U(*gt, *gt)', 'U + 1', 'U - 1', 'U * 1', 'U / 1', 'U // 1', 'U % 1', 'U ** 1', 'U << 1',
    'U >> 1', 'U & 1', 'U | 1', 'U ^ 1', 'U @ 1', '-U', '+U', '~U', 'not U', 'U is None', '[]', '[U]', '(U,)', '{}', '{U}', '{1: 2, 3: U}', "{'a': U, 'b': 2}",
    '[*gt]', '(*gt, 1)', '{*gt}', '{**{}}', 'U[1:2]', 'U and 0', 'U and gu', '0 or U', 'U or 1', 'U if U else 1', 'lambda: 1', '[x for x in gt]', '{x for x in gt}', '{x: x for x in gt}',
    "f'{U}'", "f'{U}{U}'", 'U < 2 < U',
]

CONSUMERS = (
    ['U %s (P)' % o for o in '+ - * / // % ** << >> & | ^ @ < in'.split()] + ['(P) %s U' % o for o in '+ - * / // % ** << >> & | ^ @ < in'.split()]
    + ['(P) %s 5' % o for o in ('+', '*')] + ['w = U; w %s= (P)' % o for o in '+ - * / // % ** << >> & | ^ @'.split()]
    + ['(P).a', '(P)[0]', '(P)()', 'U[(P)]', 'U[P:1]', 'U[1:P]', 'U[1:2:P]', 'U[0, P]', 'U(P)', 'U(a=P)', 'U(1, a=P)', 'U(*(P))', 'U(*gt, *(P))', 'U(**(P))', 'U(**{}, **(P))',
       '-(P)', '~(P)', '+(P)', 'not (P)', '[P]', '(1, P)', '{P}', "{'k': P}", "{P: 1}", "{'a': 1, 'b': P}", '[*(P)]', '{*(P)}', '{**{}, **(P)}', "f'{(P)}'", "f'x{(P)}y'",
       '(P) and 1', '(P) or 1', '1 if (P) else 2', 'U and (P)', 'U or (P)', 'not (U and (P))', 'U and (P) or 3', '1 < (P) < 3', '(P) is None']
    + ['x = P', 'x = y = P', 'x, y = P', 'x, *y = P', 'U.a = P', 'U[0] = P', 'U[P] = 1', '(P).a = 1', 'U[P] += 1', '(P).a += 1', '(P)[0] = 1', 'U.a += (P)', 'U[0] += (P)', 'x = 1, P', 'x, y = 1, P',
       'x, y, z = 1, 2, P', 'x, y = P, 1', 'del U[P]', 'del (P).a', 'del (P)[0]', 'P', 'P; P', 'assert P', 'assert 0, P', 'raise P', 'raise U from (P)', 'import sys; P',
       'for x in P: pass', 'while P: break', 'if P: pass', 'if not (P): pass', 'with P: pass', 'with P as x: pass', 'with P as (x, y): pass', '[x for x in P]', '{x for x in (P)}', '{x: 1 for x in (P)}',
       '[P for x in gt]', '{P for x in gt}', '{x: P for x in gt}', '{P: x for x in gt}', '(x for x in P)', '[x for x in gt if P]', '[x for x, y in (P)]', 'list(P for x in gt)',
       'class K(P): pass', 'class K:\n    x = P', '@(lambda f: f)\ndef g(x=P): pass' , 'def g(x: P): pass', 'lambda x=P: x', 'lambda *, x=P: x', 'x: P = 1', 'x: int = P', 'try: P\nexcept P: pass',
       'try: 1 / 0\nexcept (P): pass', 'return P', 'P\nclass K: pass', 'global gx; gx = P', 'x = P\ndel x', 'for x.a in (P): pass', 'for x, y in (P, P): pass', 'for x, *y in [P]: pass',
       'U.a, x = P', 'for U[0] in (1,): P', 'while U:\n    P\n    break', 'for x in gt:\n    P\n    continue'])

ONLY_IN_GENERATOR = ['yield P', 'x = yield P', 'yield from P', 'yield P; P', 'U[(yield P)]', '(yield), P', 'U.a = yield P', 'U + (yield P)', 'x, y = yield P', 'return (yield P)']
ONLY_IN_COROUTINE = ['await (P)', 'x = await (P)', 'async with P: pass', 'async with P as x: pass', 'async with P as (x, y): pass', 'async for x in P: pass', 'async for x, y in P: pass', '(await U).a',
                     'U[await U]', 'return await (P)', '[x async for x in (P)]', 'with await (P): pass', '(await U) + (P)', 'for x in await (P): pass', 'x, y = await (P)', 'U[0] = await (P)', 'x = [await U, P]']

ENDS = ['x = 1', 'U.a = 1', 'U[0] = 1', 'del U[0]', 'U.b = 1; del U.b', 'U', 'y = 1; del y', 'gx = 1', 'x: int = 1', 'import sys', 'from sys import path', 'import os.path as p', 'if U: x = 1',
        'if U: x = 1\nelse: x = 2', 'while U: break', 'for x in gt: pass', 'for x in gt: pass\nelse: x = 1', 'try: x = 1\nexcept: pass', 'try: 1 / 0\nexcept Exception as e: pass', 'try: 1 / 0\nexcept: pass',
        'try: x = 1\nfinally: x = 2', 'with U: x = 1', 'class K: pass', 'def g(): pass', 'U += 1', 'x = y = 1', 'x, y = gt', 'x, *y = gt', 'from math import *', 'pass']

BEGINNINGS = ['[]', '{}', '[].a', 'x = []', 'x = {}', '(*(), 1)', '[*()]', 'del n', 'del n, m', 'class K: pass', 'try: pass\nfinally: pass', 'try: U\nexcept: pass', 'for x in gt: pass',
              'while 1: break', 'while U: break', 'raise', 'with U: pass', 'lambda: 1', 'lambda: U', 'def g(): return U', 'x: int = 1', 'import sys', 'for x in []: pass', 'for x in {}: pass', 'with [] as x: pass',
              'U', 'gu', '1 .a', 'f"{U}"', 'global gx; gx = []; del gx', 'if []: pass', 'return', 'return []', 'return {}', 'raise ValueError', 'assert []', 'assert {}', 'return U', 'pass']

AROUND = ['E\nB', 'if U:\n    B', 'if not U: pass\nelse:\n    B', 'if U or gu:\n    B', 'if U and 0: pass\nelse:\n    B', 'while U:\n    B\n    break', 'while 1:\n    B\n    break', 'while 1:\n    if U:\n        B\n    break',
          'for x in gt:\n    B', 'for x in gt:\n    B\n    break', 'for x in gt:\n    B\n    continue', 'for x in gt: pass\nelse:\n    B', 'while 0 * 1: pass\nelse:\n    B', 'while U and not U: pass\nelse:\n    B',
          'try:\n    B\nexcept: pass', 'try:\n    B\nfinally: pass', 'try: pass\nfinally:\n    B', 'try: 1 / 0\nexcept:\n    B', 'try: 1 / 0\nexcept ZeroDivisionError as e:\n    B', 'try: 1 / 0\nexcept ZeroDivisionError:\n    B',
          'try: pass\nexcept: pass\nelse:\n    B', 'with U:\n    B', 'with U as x:\n    B', 'with U as (x, y):\n    B', 'while 1:\n    B\n    if U: break', 'while 1:\n    E\n    break', 'for x in gt:\n    E\n    continue',
          'for x in gt:\n    if x == 1: continue\n    B', 'for x in gt:\n    if x: break\nB', 'for x in gt:\n    if x:\n        E\n        continue\n    U', 'for x in gt:\n    if x:\n        E\n    else:\n        break',
          'for x in gt:\n    try:\n        if x == 1: continue\n        B\n    finally: pass', 'for x in gt:\n    try: 1 / 0\n    except: continue\nB', 'while 1:\n    try:\n        E\n    finally:\n        B\n        break',
          'while 1:\n    try: break\n    finally:\n        E', 'for x in gt:\n    while 1:\n        break\n    E', 'for x in gt:\n    with U:\n        E\n        continue', 'for x in gt:\n    try:\n        E\n    except: continue',
          'try:\n    try:\n        E\n    except: pass\nexcept: pass', 'try:\n    E\n    raise\nexcept: pass', 'if U:\n    E\nelse:\n    B\nB', 'while U:\n    while 1:\n        break\n    break', 'while U:\n    for x in gt: pass\n    break',
          'for y in gt:\n    for x in gt:\n        if x: continue\n        B', 'while 1:\n    if U:\n        if gu: break\n    else: pass', 'while 1: break\nelse:\n    B', 'while 1:\n    if gu:\n        E\n        break\n    B']

SCOPES = {
    'module': 'n = m = 1\nU = Any()\nS',
    'function': 'def f(U):\n    n = m = x = 1\n    if U:\n        S\n\n\nf(gv)',
    'straight': 'def f(U):\n    n = m = 1\n    S\n\n\nf(gv)',
    'cells': 'def f(U):\n    n = m = x = y = z = w = e = sys = K = g = p = 1\n    (lambda: (U, n, m, x, y, z, w, e, sys, K, g, p))\n    S\n\n\nf(gv)',
    'free': 'def f(U):\n    n = m = x = y = z = w = 1\n\n    def h():\n        nonlocal U, n, m, x, y, z, w\n        S\n    h()\n\n\nf(gv)',
    'class': 'class K:\n    U = gv\n    n = m = 1\n    S',
    'class in function': 'def f(U):\n    class K:\n        n = m = 1\n        S\n\n\nf(gv)',
    'globals': 'def f():\n    global n, m, x, y, z, w, U\n    n = m = 1\n    U = gv\n    S\n\n\nf()',
    'generator': 'def f(U):\n    n = m = 1\n    yield\n    S\n\n\ndrain(f(gv))',
    'coroutine': 'async def f(U):\n    n = m = 1\n    S\n\n\ndrive(f(gv))',
}


def in_scope(scope, statements):
    """The scope's text with statements in it, each line as far in as its place."""
    lines = []
    for line in SCOPES[scope].split('\n'):
        if line.strip() == 'S':
            lines += [line.replace('S', '') + inner for inner in statements.split('\n')]
        else:
            lines.append(line)
    return '\n'.join(['try:'] + ['    ' + line for line in lines] + ['except Exception as e:', '    out(type(e).__name__)', ''])


def substituted(around, name, statements):
    lines = []
    for line in around.split('\n'):
        if line.strip() == name:
            lines += [line[:line.index(name)] + inner for inner in statements.split('\n')]
        else:
            lines.append(line)
    return '\n'.join(lines)


def snippets():
    for scope in SCOPES:
        consumers = CONSUMERS + (ONLY_IN_GENERATOR if scope == 'generator' else ONLY_IN_COROUTINE if scope == 'coroutine' else [])
        for consumer in consumers:
            for producer in PRODUCERS:
                yield in_scope(scope, consumer.replace('P', producer))
        for around in AROUND:
            for end in ENDS if 'E' in around.split() else ['']:
                for beginning in BEGINNINGS if 'B' in around.split() else ['']:
                    yield in_scope(scope, substituted(substituted(around, 'E', end), 'B', beginning))
