# Deep nesting ends in RecursionError, never in anything else; higher limits are honoured.
import sys


def attempt(what, f, *args):
    try:
        f(*args)
    except RecursionError as exc:
        print(what, 'RecursionError')
    except BaseException as exc:
        print(what, type(exc).__name__)
    else:
        print(what, 'ok')


def nested(make, n):
    x = make(None)
    for i in range(n):
        x = make(x)
    return x


for name, make in (('list', lambda x: [x]), ('tuple', lambda x: (x,)), ('dict', lambda x: {1: x})):
    deep, other = nested(make, 5000), nested(make, 5000)
    attempt(name + ' repr', repr, deep)
    attempt(name + ' str', str, deep)
    attempt(name + ' ==', lambda: deep == other)
    attempt(name + ' format', lambda: '{}'.format(deep))
    attempt(name + ' %', lambda: '%s' % (deep,))
    attempt(name + ' f-string', lambda: f'{deep}')
    shallow = nested(make, 100)
    attempt(name + ' shallow', repr, shallow)
deep, other = nested(lambda x: [x], 5000), nested(lambda x: [x], 5000)
attempt('list <', lambda: deep < other)
attempt('in', lambda: other in [deep])
attempt('index', lambda: [deep].index(other))


def recurse(n):
    return 0 if n == 0 else 1 + recurse(n - 1)


print(sys.getrecursionlimit())
attempt('recurse 990', recurse, 990)
attempt('recurse 1000', recurse, 1000)
sys.setrecursionlimit(10000)
print(sys.getrecursionlimit(), recurse(9900))
attempt('recurse 10000', recurse, 10000)


class R:
    def __init__(self, n): self.x = R(n - 1) if n else None
    def __repr__(self): return 'R(%r)' % self.x


attempt('classes', lambda: repr(R(1000)))
attempt('deep repr', repr, nested(lambda x: [x], 8000))
sys.setrecursionlimit(200)
attempt('recurse 150', recurse, 150)
attempt('recurse 200', recurse, 200)
for bad in (0, -1, 'x', 1.5, None):
    try:
        sys.setrecursionlimit(bad)
    except Exception as exc:
        print(type(exc).__name__, exc)
try:
    sys.setrecursionlimit()
except TypeError as exc:
    print(exc)


def low():
    def f(n):
        if n: return f(n - 1)
        try:
            sys.setrecursionlimit(50)
        except RecursionError as exc:
            print(exc)
    f(100)
low()
sys.setrecursionlimit(1000)


def catches(n):
    try:
        return catches(n + 1)
    except RecursionError:
        return n
print(catches(0) > 900)


def catches_and_goes_on():
    count = 0

    def f():
        nonlocal count
        count += 1
        try:
            f()
        except RecursionError:
            pass
        try:
            g()
        except RecursionError:
            pass

    def g():
        pass
    f()
    return count
print(catches_and_goes_on() > 900)
try:
    recurse(2000)
except RecursionError as exc:
    tb, n = exc.__traceback__, 0
    while tb:
        tb, n = tb.tb_next, n + 1
    print(n > 900)
print(recurse(900))


def gen(n):
    if n:
        yield from gen(n - 1)
    yield n


print(sum(gen(900)))
attempt('generators', lambda: list(gen(2000)))
x = []
for i in range(100000):
    x = [x]
del x
print('deep list dropped')
l = []
l.append(l)
d = {}
d['d'] = d
print(l, d)
attempt('self ==', lambda: l == [l])
attempt('eval deep', eval, '(' * 50 + ')' * 50)
