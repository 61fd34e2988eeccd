# Functions as objects, closures, scopes, del, annotations.


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc)


def f(a, b: int = 1, *args: 'star', c: str = 'x', **kw: dict) -> float:
    "docstring"
    local = 1
    return local
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, sorted(f.__annotations__.items(), key=str), f.__closure__, f.__dict__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_names, code.co_freevars, code.co_cellvars,
      code.co_flags, code.co_stacksize, code.co_consts, code.co_firstlineno)
print(f.__globals__ is globals(), repr(f).split(' at ')[0])
f.attr = 1
print(f.__dict__, f.attr)
del f.attr
attempt(getattr, f, 'attr')
for name, value in (('__name__', 1), ('__qualname__', 1), ('__code__', 1), ('__defaults__', 1), ('__kwdefaults__', 1), ('__annotations__', 1), ('__dict__', 1),
                    ('__globals__', {}), ('__closure__', None), ('__doc__', 5), ('__module__', 6)):
    attempt(setattr, f, name, value)
    attempt(delattr, f, name)
print(f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)


def outer():
    x = 1
    def inner():
        return x
    def setter(v):
        nonlocal x
        x = v
    def deleter():
        nonlocal x
        del x
    return inner, setter, deleter
i, s, d = outer()
print(i(), i.__closure__[0].cell_contents, i.__code__.co_freevars, i.__qualname__, i.__closure__[0] == s.__closure__[0])
s(5)
print(i())
d()
attempt(i)
attempt(d)
attempt(lambda: i.__closure__[0].cell_contents)
print(repr(i.__closure__[0]).split(' at ')[0], repr(i.__closure__[0]).endswith('empty>'))
s(6)
print(i())
attempt(setattr, f, '__code__', i.__code__)
attempt(setattr, i, '__code__', f.__code__)
i.__code__ = s.__code__.__class__ and i.__code__


def unbound(flag):
    if flag:
        x = 1
    return x
print(unbound(1))
attempt(unbound, 0)


def deletes():
    x = 1
    del x
    return x
attempt(deletes)
def deletes2():
    del y
    y = 1
attempt(deletes2)
def cellvar_unbound():
    def inner(): return z
    inner()
    z = 1
attempt(cellvar_unbound)
def cellvar_own():
    print(z)
    z = 1
    return lambda: z
attempt(cellvar_own)
def global_del():
    global gone
    del gone
attempt(global_del)
attempt(lambda: undefined_name)
attempt(exec, 'del undefined_name')
attempt(exec, 'x = undefined_name', {})
attempt(exec, 'def f():\n  global g\n  g = 1\nf(); print(g)', {'print': print})


def scopes():
    x = 'scopes'
    def a():
        def b():
            nonlocal x
            x = 'b'
            def c():
                global x
                return x
            return c
        return b
    r = attempt(a()())
    return x
x = 'module x'
print(scopes())


def loops():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]
late, early = loops()
print([g() for g in late], [g() for g in early])


# comprehensions have scopes of their own
i = 'outer i'
l = [i for i in range(3)]
print(i, l, [(x, y) for x in range(3) if x for y in range(x)], {k: v for k, v in zip('ab', 'cd')}, {x % 2 for x in range(5)})
print([[j for j in range(k)] for k in range(3)], [k for k in [k for k in range(3)]], list(k for k in (1, 2)))
class InClass:
    n = 3
    first = [k for k in range(n)]
    try:
        second = [n for k in range(2)]
    except NameError as exc:
        second = str(exc)
print(InClass.first, InClass.second)
attempt(eval, '[undefined for x in [1]]')
attempt(eval, '[x for x in undefined]')
attempt(eval, '[x for x in 5]')
attempt(eval, '{x: y for x in [[]] for y in [1]}')
attempt(eval, '{[] for x in [1]}')
g = (print('running') or x for x in [1, 2])
print(type(g), g.__name__, g.__qualname__)
attempt(lambda: (x for x in 5))


# locals, globals, vars, dir
def loc(a, b=2):
    c = 3
    d = locals()
    e = 5
    return d, sorted(locals()), vars() is locals()
print(loc(1))
def loc2(cell):
    def inner(): return cell
    later = 1
    print(sorted(locals()), dir())
    del later
    print(sorted(locals()))
    locals()['cell'] = 'changed'
    return cell
print(loc2(1))
class Loc:
    a = 1
    names = sorted(k for k in locals() if not k.startswith('__'))
    locals()['b'] = 2
print(Loc.names, Loc.b)
exec('e = 1; print(sorted(k for k in locals()))', {}, {})
print(sorted(eval('locals()', {}, {'z': 1})), eval('a + b', {'a': 1}, {'b': 2}))


class Mapping:
    def __getitem__(self, k):
        print('lookup', k)
        if k in ('print', 'range', 'len', 'dir'): raise KeyError(k)
        if k == 'boom': raise ValueError('boom')
        return k * 2
    def __setitem__(self, k, v): print('store', k, type(v).__name__)
    def __delitem__(self, k): print('delete', k)
    def keys(self): return ['k1']
exec('a = b\ndel c\nprint(len(d))\nimport os as o\nclass K: pass\ndef fn(): pass\nfor q in range(1): pass', {}, Mapping())
attempt(exec, 'boom', {}, Mapping())
attempt(eval, 'boom', {}, Mapping())
print(eval('x + y', {}, Mapping()), eval('dir()', {}, Mapping()))
attempt(eval, '1', [])
attempt(eval, '1', Mapping())
attempt(eval, '1', {}, 5)
attempt(exec, '1', [])
attempt(exec, '1', {}, 5)
attempt(eval, 'def f(): pass')
attempt(eval, 5)
attempt(exec, 5)
attempt(eval, outer()[0].__code__)
attempt(exec, 'def g(): return undefined_in_g\ng()', {'__builtins__': {}})
attempt(eval, 'len("abc")', {'__builtins__': {}})
attempt(eval, 'len("abc")', {'__builtins__': {'len': lambda s: 'mine'}})
ns = {}
exec('x = 1', ns)
print('__builtins__' in ns, ns['x'])
print(eval(' 1 + 1 '), eval(b'2 + 2'), eval(compile('3 + 3', 's', 'eval')), exec(compile('y = 4', 's', 'exec'), ns), ns['y'])


# annotations of variables
class Ann:
    a: int = 1
    b: 'str'
    (c): float = 2
    d.e if 0 else 5
print(Ann.__annotations__, Ann.c, hasattr(Ann, 'b'))
mod: int = 5
other: str
print(__annotations__)
def ann_local():
    x: undefined_annotation = 1
    return x
print(ann_local())

# function type
FT = type(f)
g = FT(outer.__code__, {'a': 1}, 'named', (1,), None)
print(g.__name__, g.__globals__, g.__defaults__, g.__module__, g.__qualname__)
attempt(FT)
attempt(FT, 1, {})
attempt(FT, f.__code__, 1)
attempt(FT, f.__code__, {}, 1)
attempt(FT, f.__code__, {}, 'n', 1)
attempt(FT, i if 0 else s.__code__, {})
attempt(FT, s.__code__, {}, 'n', None, ())
attempt(FT, s.__code__, {}, 'n', None, (1,))
attempt(FT, f.__code__, {}, 'n', None, (1,))
attempt(type, 'Sub', (FT,), {})
MT = type(Mapping().keys)
m = MT(len, [1, 2])
print(m(), m.__self__, m.__func__, m.__name__)
attempt(MT, 1, 2)
attempt(MT, len, None)
attempt(MT, len)
attempt(m.__get__, None, int)
print((lambda: 1).__name__, (lambda: 1).__qualname__)


# code objects
def same(x): return x + 1
one = compile('def g(x): return x + 1', 'f', 'exec').co_consts[0]
two = compile('def g(x): return x + 1', 'f', 'exec').co_consts[0]
three = compile('def g(x): return x + 2', 'f', 'exec').co_consts[0]
print(one == two, one == three, hash(one) == hash(two), one != three, one == 1)
attempt(lambda: one < two)
print(repr(one).split(' at ')[0], repr(one).endswith(', file "f", line 1>'))
attempt(setattr, one, 'co_name', 'x')
