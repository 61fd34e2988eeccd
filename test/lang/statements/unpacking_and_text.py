# Star-unpacking, f-strings, chained comparison, augmented assignment, del, conditional expressions.


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc)


def run(src, **ns):
    try:
        exec(src, ns)
        ns.pop('__builtins__')
        print(src, '=>', sorted((k, v) for k, v in ns.items() if not callable(v) and k != 'it'))
    except BaseException as exc:
        print(src, '=>', type(exc).__name__, exc)


def gen(n):
    for i in range(n):
        yield i
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class Raises:
    def __iter__(self): return self
    def __next__(self): raise KeyError('next')
class Endless:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        Endless.n += 1
        return Endless.n
for target in ('a,', 'a, b', 'a, b, c', '*a,', 'a, *b', '*a, b', 'a, *b, c', 'a, b, *c, d', '[a, b]', '(a, (b, c))', '[a, [*b]]'):
    for value in ('()', '(1,)', '[1, 2]', '(1, 2, 3)', '"ab"', 'gen(3)', 'gen(1)', '{1: 2, 3: 4}', '{5}', 'range(4)', '5', 'None', 'Seq()', 'Raises()', 'int'):
        run(target + ' = ' + value, gen=gen, Seq=Seq, Raises=Raises)
it = Endless()
attempt(exec, 'a, b = it', {'it': it})
print(Endless.n)
run('a = b = c = [1]')
run('a, b = b, a', a=1, b=2)
run('x = [1, 2, 3]\ni = 0\ni, x[i] = 1, 5')
run('for a, *b in [(1, 2, 3), "xyz"]: pass')
run('for a, b in [1]: pass')
run('x = [1, 2, 3, 4]\nx[1:3] = "abc"\ndel x[0], x[-1:]')
run('a, b = *[1], *[2]')
run('a = *[1], 2, *"xy"')
run('a = [*[1], *(), *{2}]')
run('a = {*[1], *[2]}')
run('a = {**{1: 2}, 3: 4, **{1: 5}}')
run('a = [*5]')
run('a = {*5}')
run('a = (*5,)')
run('a = {**5}')
run('a = {**[1]}')
run('a = {*[[]]}')
run('a = {[]: 1}')
run('a = {1, []}')
run('print(*5)')
run('a = [*None]')


# f-strings
name, width, value = 'World', 10, 3.14159
class Fmt:
    def __format__(self, spec): return 'fmt(%s)' % spec
    def __str__(self): return 'str'
    def __repr__(self): return 'repr\u00e9'
o = Fmt()
print(f'Hello {name}!', f'{name!r}', f'{name!s:>{width}}', f'{value:{width}.{2}f}', f'{o}', f'{o!r}', f'{o!s}', f'{o!a}', f'{o:spec}', f'{o!r:>8}')
print(f'{{}}', f'{{{name}}}', f'{1 + 1}', f'{name.upper()}', f'{[x for x in range(3)]}', f'{ {1: 2}[1] }', f'{"nested " + name}', f"{'a' if value else 'b'}", f'{(lambda x: x * 2)(3)}')
print(f'', f'{1}{2}' f'{3}' '4', f'{value:.2f}{value!r:.3}', rf'\n{name}', f'\n{name}\x41', f'{3:0{4}d}', f'{10:#x}', f'{True}', f'{None}', f'{b"x"}')
for src in ("f'{}'", "f'{'", "f'}'", "f'{1!x}'", "f'{1:{2:{3}}}'", "f'{a b}'", "f'{#}'", "f'{\\\\n}'", "f'{1!}'", "f'{undefined}'", "f'{1:q}'", "f'{[]:5}'", "f'{lambda x: 1}'"):
    attempt(eval, src)
class BadFormat:
    def __format__(self, spec): return 5
attempt(lambda: f'{BadFormat()}')
def fscope():
    x = 1
    return [f'{x}{y}' for y in range(2)], (lambda: f'{x}')()
print(fscope())


# chained comparison: operands once, short circuit
def v(x):
    print('v', x, end=' ')
    return x
print(v(1) < v(2) < v(3), v(3) < v(2) < v(1), v(1) == v(1) != v(2) in [v(2)], v(1) < v(2) > v(0) is not None)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return [] if self.n else 'truthy'
print(C(0) < C(0) < C(1), C(1) < C(2) < C(3), not C(1) < C(2))
print(v(0) or v('') or v([]), v(1) and v(2) and v(0) and v(3), v(0) or v(1) and v(2), not v(0), v('yes') if v(0) else v('no'))
class BoolRaises:
    def __bool__(self): raise ValueError('bool')
attempt(lambda: BoolRaises() and 1)
attempt(lambda: not BoolRaises())
attempt(lambda: 1 if BoolRaises() else 2)
attempt(lambda: [x for x in [1] if BoolRaises()])
def while_raises():
    while BoolRaises(): pass
attempt(while_raises)
def assert_raises():
    assert BoolRaises()
attempt(assert_raises)
print(1 is 1, None is None, [] is [], () is (), 'a' 'b' is 'ab', 1 in [1] == True)


# augmented assignment: the target is evaluated once
class Log:
    def __init__(self): object.__setattr__(self, 'd', {})
    def __getattr__(self, n): print('getattr', n); return self.d.get(n, 0)
    def __setattr__(self, n, v): print('setattr', n, v); self.d[n] = v
    def __getitem__(self, n): print('getitem', n); return self.d.get(n, 0)
    def __setitem__(self, n, v): print('setitem', n, v); self.d[str(n)] = v
    def __delitem__(self, n): print('delitem', n)
    def __delattr__(self, n): print('delattr', n)
log = Log()
def obj():
    print('obj', end=' ')
    return log
obj().x += v(1)
obj()[v('k')] += v(2)
obj()[v(1):v(2)] = v(3)
obj().x = obj()[v('y')] = v(4)
del obj().z, obj()[v('w')]
for obj().loop in [1, 2]: pass
for obj()[v('l')], other in [(1, 2)]: pass
with open('/dev/null') as obj().file: pass
x = [1, 2]
y = x
x += [3]
x *= 2
print(y, x is y)
t = (1,)
u = t
t += (2,)
print(u, t)
s = {1}
s2 = s
s |= {2}
s -= {1}
s ^= {5}
s &= {5}
print(s2)
i = 5
i //= 2; i **= 3; i %= 5; i <<= 4; i >>= 1; i |= 1; i ^= 3; i &= 0xff; i -= 1; i /= 2
print(i)
def aug_global():
    global i
    i += 1
    return i
def aug_unbound():
    j += 1
attempt(aug_global)
attempt(aug_unbound)
attempt(exec, 'undefined += 1')
attempt(exec, 'x.y += 1', {'x': 1})
attempt(exec, 'x[0] += 1', {'x': (1,)})
attempt(exec, 'x["k"] += 1', {'x': {}})
attempt(exec, 'x = 1\nx += "a"')
attempt(exec, 'del x[0]', {'x': 'abc'})
attempt(exec, 'del x.y', {'x': 1})
attempt(exec, 'del x', {})
attempt(exec, 'a, (b, c) = 1, 2')
attempt(exec, 'f() = 1')
attempt(exec, 'None = 1')
attempt(exec, '(a, b) += 1')
attempt(exec, '[a, *b, *c] = 1')
attempt(exec, '*a = 1')
attempt(exec, 'x = *a')
attempt(exec, 'return 1')
attempt(exec, 'yield 1')
attempt(exec, 'break')
attempt(exec, 'continue')
attempt(exec, 'def f():\n  nonlocal x')
attempt(exec, 'def f(x):\n  global x')
attempt(exec, 'def f(x, x): pass')
attempt(exec, 'def f(a=1, b): pass')
attempt(exec, 'f(a=1, 2)')
attempt(exec, 'f(**k, *a)')
attempt(exec, 'f(x for x in y, 1)')
attempt(exec, 'async def f():\n  yield from x')
attempt(exec, 'def f():\n  await x')
attempt(exec, 'x: int: 5')
attempt(exec, 'from __future__ import nope')
attempt(exec, 'import a.b as c.d')
attempt(exec, 'class C: return')
attempt(exec, 'if 1:\nx')
attempt(exec, '  x')
attempt(exec, 'x = (')
attempt(exec, '"abc')
attempt(exec, 'x = 1 1')
attempt(exec, "b'\u00e9'")
attempt(exec, '0777')
attempt(exec, 'def f(:')
