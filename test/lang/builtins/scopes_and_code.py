# globals, locals, vars, dir, exec, eval and compile, and what they see.

x = 1


def f(a, b=2):
    c = a + b
    names = sorted(locals())
    exec('c = 100')
    return names, c, locals()['c'], vars()['a']


print(f(1))


def g():
    y = 5
    exec('z = y + x')
    try:
        return z
    except NameError as e:
        return str(e)


print(g())
d = {}
exec('a = 1\nb = a + 1\ndef f(): return b', d)
print(sorted(k for k in d if k != '__builtins__'), d['f'](), '__builtins__' in d)
loc = {}
exec('q = 1', {}, loc)
print(loc)


class M(dict):
    def __missing__(self, key):
        return key * 2


print(eval('spam', {}, M()))
print(eval('[v for v in range(3)]'))
code = compile('p = 1\np + 41', '<x>', 'exec')
print(code.co_filename, code.co_name)
exec(code)
print(p)
print(eval(compile('p + 41', '<x>', 'eval')))


class C:
    attr = 1

    def method(self):
        return [n for n in dir() if n != 'n']


print([n for n in dir(C) if not n.startswith('__')], C().method())
c = C()
c.own = 3
print(vars(c), [n for n in dir(c) if not n.startswith('__')])


class D:
    def __dir__(self):
        return ['b', 'a']


print(dir(D()))
try:
    compile('x =', 'file.py', 'exec')
except SyntaxError as e:
    print(e, e.filename, e.lineno, e.text)
try:
    eval('1 +')
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno)


def free():
    v = 1

    def inner():
        return v
    return inner.__code__


for run in (eval, exec):
    try:
        run(free())
    except TypeError as e:
        print(e)
print(callable(print), print.__name__, print.__self__ is __import__('builtins'))
