# Binding arguments: every way of giving them, and every error's text.


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc)


def f0(): return 'f0'
def f1(a): return a
def f2(a, b): return a, b
def f3(a, b, c): return a, b, c
def d1(a, b=2): return a, b
def d2(a=1, b=2): return a, b
def d3(a, b, c, d=4): return a, b, c, d
def k1(*, k): return k
def k2(a, *, k, m): return a, k, m
def k3(a, b=2, *, k=3, m): return a, b, k, m
def k4(*, k, l, m): return k
def va(*args): return args
def va1(a, *args): return a, args
def kw(**kw): return sorted(kw.items())
def kw1(a, **kw): return a, sorted(kw.items())
def full(a, b=2, *args, k, m=5, **kw): return a, b, args, k, m, sorted(kw.items())
lam = lambda x, y=1: (x, y)


class M:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def none(): return 'x'
    def __call__(self, a): return a
    def __init__(self, a=1): pass


calls = ['()', '(1)', '(1, 2)', '(1, 2, 3)', '(1, 2, 3, 4)', '(1, 2, 3, 4, 5)', '(a=1)', '(b=1)', '(1, a=2)', '(1, b=2)', '(a=1, b=2)', '(b=1, a=2)',
         '(z=1)', '(1, z=2)', '(k=1)', '(1, k=2)', '(1, k=2, m=3)', '(1, 2, k=3, m=4)', '(1, 2, 3, k=4)', '(k=1, l=2, m=3)', '(*[1, 2])', '(**{"a": 1})',
         '(*[1], **{"b": 2})', '(1, *[2], b=3)', '(self=1)', '(1, 2, 3, k=4, m=5, z=6)', '(*(), **{})', '(1, *(2, 3), *[4])', '(k=1, **{"m": 2})',
         '(1, k=1, z=2)']
for f in (f0, f1, f2, f3, d1, d2, d3, k1, k2, k3, k4, va, va1, kw, kw1, full, lam, M().m, M.c, M.s, M().none, M(), M, M.m):
    print('#', getattr(f, '__qualname__', type(f).__name__))
    for call in calls:
        attempt(eval, 'f' + call)

# star and double star
class Keys:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k.upper()
class Iter:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
def gen():
    yield 1
    raise ValueError('in gen')
def gen2():
    yield 1
    raise TypeError('type error in gen')
print(f2(*Iter()), f2(**Keys()), va(*'ab', *range(2)), kw(**Keys(), c=1), kw(**{}, **Keys()))
for src in ('f1(*5)', 'f1(**5)', 'f1(*None)', 'f1(**None)', 'f1(**[1])', 'f1(**{1: 2})', 'f1(*[1], *5)', 'f1(**{"a": 1}, **5)', 'f1(**{"a": 1}, **{"a": 2})',
            'f1(a=1, **{"a": 2})', 'kw(a=1, **{"a": 2})', 'kw(**{"a": 1}, **{2: 2})', 'kw(**{2: 2})', 'f1(*gen())', 'f1(*gen2())', 'len(*5)', 'len(**5)',
            'len(*[1], **{"x": 1})', 'M().m(*5)', 'M()(*5)', 'M(*5)', 'M(**{1: 2})', 'int(*5)', '"".join(*5)', '"".join(**{1: 1})', '[].append(*5)',
            'f1(*[1], **{"a": 1})', 'va(*[1], 2, *[3])', 'kw(x=1, **{"y": 2}, z=3)', '(lambda: 1)(*5)', 'print(*5)', 'None(*5)', '5(**{})', 'f2(*{"p", "p"}, **{})',
            'f1(**{"a": 1}, **Keys())', 'dict(**{1: 2})', 'dict(**{"a": 1}, **{"a": 2})', 'kw(**{"a b": 1})', 'eval("f1(a=1, a=2)")'):
    attempt(eval, src)

# methods of built-ins
for src in ('[].append()', '[].append(1, 2)', '[].append(x=1)', 'len()', 'len(1, 2)', 'len(x=1)', '"".upper(1)', '"".join()', 'dict.fromkeys()', '{}.get()',
            '{}.get(1, 2, 3)', 'int("1", base=2, x=3)', 'int(x=5, y=1)', 'isinstance(1)', 'sorted()', 'sorted([1], 2)', 'sorted([1], key=1)', 'abs()', 'abs(1, 2)',
            'ord()', 'chr("x")', 'getattr(1)', 'setattr(1, "x")', 'iter()', 'next()', 'list.append()', 'list.append(1)', 'list.append(1, 2)', 'list.append([])',
            'str.upper(1)', 'object(1)', 'object(x=1)', 'print(sep=1)', 'print(end=1)', 'print(foo=1)', 'zip(1)', 'map()', 'map(1)', 'enumerate()', 'range()', 'range(1, 2, 3, 4)',
            'range(x=1)', 'slice()', 'type()', 'super(1, 2, 3)', 'property(1, 2, 3, 4, 5)', 'max()', 'max(1)', 'max([])', 'max(1, key=1)', 'max(1, 2, x=1)',
            'sum()', 'sum(1)', 'sum([1], "")', 'sum([1], 1, 2)', 'round()', 'round("x")', 'divmod(1)', 'pow(1)', 'hash()', 'id()', 'callable()', 'vars(1)',
            'open()', 'input(1, 2)', 'eval()', 'exec()', 'compile()', 'globals(1)', 'locals(1)', 'dir(1, 2)', '__import__()', 'bool(1, 2)', 'bool(x=1)', 'float(1, 2)',
            'complex(1, 2, 3)', 'tuple(1, 2)', 'set(1, 2)', 'frozenset(1, 2)', 'dict(1, 2)', 'bytes(1, 2, 3, 4)', 'str(1, 2, 3, 4)', 'list(1, 2)', 'list(x=1)', 'tuple(x=1)'):
    attempt(eval, src)


# defaults: evaluated once, mutable, changed later
def mutable(x, seen=[]):
    seen.append(x)
    return seen
mutable(1)
print(mutable(2), mutable.__defaults__)
mutable.__defaults__ = (['new'],)
print(mutable(3))
mutable.__defaults__ = None
attempt(mutable, 1)
k3.__kwdefaults__ = {'m': 'new m'}
attempt(k3, 1)
k3.__kwdefaults__ = None
attempt(k3, 1)
k3.__kwdefaults__ = {'k': 1, 'm': 2, 'unknown': 3}
attempt(k3, 1)
f3.__defaults__ = (1, 2, 3, 4, 5)
attempt(f3)
f1.__code__ = f2.__code__
attempt(f1, 1)
attempt(f1, 1, 2)


def order():
    print('defaults and decorators, in order:')
    def show(x):
        print(x)
        return lambda f: f

    @show('dec1')
    @show('dec2')
    def inner(a: print('ann a') = print('def a'), *, b: print('ann b') = print('def b')) -> print('ret'):
        pass
    print(show('f'), end='') if 0 else None
order()


def order_of_arguments():
    def p(x):
        print(x, end=' ')
        return x
    p(va)(p(1), *p([2]), p(3), **p({}))if 0 else None
    kw1(p(1), x=p(2), **p({'y': 3}), z=p(4))
    print({p('k1'): p('v1'), p('k2'): p('v2')}, [p(1), p(2)], p(1) if p(0) else p(2), p(1) < p(2) < p(0) < p(5))
    a = {}
    a[p('key')] = p('value')
    p(a)[p('x')] = p('y')
order_of_arguments()
