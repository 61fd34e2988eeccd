# __slots__ in all its cases, and which layouts go together.


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc)


def make(src):
    ns = {}
    try:
        exec(src, globals(), ns)
        print(src.splitlines()[0], 'ok', sorted(k for k in ns['Z'].__dict__ if k in ('__dict__', '__weakref__', 'a', 'b')))
        return ns['Z']
    except BaseException as exc:
        print(src.splitlines()[0], type(exc).__name__, exc)


class S:
    __slots__ = ('a', 'b')


s = S()
attempt(getattr, s, 'a')
s.a = 1
print(s.a, S.a, type(S.a), S.a.__name__, S.a.__objclass__)
attempt(setattr, s, 'c', 1)
attempt(lambda: s.__dict__)
attempt(delattr, s, 'b')
del s.a
attempt(getattr, s, 'a')
attempt(delattr, s, 'a')
attempt(S.a.__get__, 5)
attempt(S.a.__get__, None)
attempt(S.a.__get__, None, S)
attempt(S.a.__set__, 5, 1)
attempt(setattr, s, '__class__', int)


class S2(S):
    __slots__ = ['c']


class S3(S2):
    pass


t = S2()
t.a, t.b, t.c = 1, 2, 3
print(t.a, t.b, t.c)
attempt(setattr, t, 'd', 1)
u = S3()
u.a, u.c, u.e = 1, 2, 3
print(u.__dict__, u.a, u.c)

make('class Z:\n  __slots__ = ()')
make('class Z:\n  __slots__ = "a"')
make('class Z:\n  __slots__ = "a", "b"')
make('class Z:\n  __slots__ = {"a": 1, "b": 2}')
make('class Z:\n  __slots__ = iter(["a", "b"])')
make('class Z:\n  __slots__ = ("a", "a")')
make('class Z:\n  __slots__ = "__dict__"')
make('class Z:\n  __slots__ = "__weakref__"')
make('class Z:\n  __slots__ = "__dict__", "__weakref__", "a"')
make('class Z:\n  __slots__ = "__dict__", "__dict__"')
make('class Z:\n  __slots__ = "__weakref__", "__weakref__"')
make('class Z(S3):\n  __slots__ = "__dict__"')
make('class Z(S3):\n  __slots__ = "__weakref__"')
make('class Z:\n  __slots__ = 1')
make('class Z:\n  __slots__ = (1,)')
make('class Z:\n  __slots__ = ("1a",)')
make('class Z:\n  __slots__ = ("a b",)')
make('class Z:\n  __slots__ = ("",)')
make('class Z:\n  __slots__ = ("a",)\n  a = 1')
make('class Z(int):\n  __slots__ = ("a",)')
make('class Z(int):\n  __slots__ = ()')
make('class Z(tuple):\n  __slots__ = ("a",)')
make('class Z(tuple):\n  __slots__ = ("__dict__",)')
make('class Z(bytes):\n  __slots__ = ("a",)')
make('class Z(str):\n  __slots__ = ("a",)')
make('class Z(list):\n  __slots__ = ("a",)')
make('class Z(dict):\n  __slots__ = ("a",)')
make('class Z(type):\n  __slots__ = ("a",)')
make('class Z(float):\n  __slots__ = ("a",)')
make('class Z(Exception):\n  __slots__ = ("a",)')
Z = make('class Z:\n  __slots__ = ("__a", "__b__")')
print(sorted(k for k in Z.__dict__ if k.endswith('a') or k.endswith('b__')))


# layouts
class P1: __slots__ = ('p',)
class P2: __slots__ = ('q',)
class E1: __slots__ = ()
class E2: __slots__ = ()
class Plain: pass
class Exc1(Exception): pass
class I(int): pass
class L(list): pass
for bases in ('P1, P2', 'P1, E1', 'E1, P1', 'E1, E2', 'P1, Plain', 'Plain, P1', 'int, list', 'I, L', 'I, Plain', 'Plain, I',
              'ValueError, KeyError', 'ValueError, OSError', 'OSError, ValueError', 'OSError, SyntaxError', 'Exc1, KeyError',
              'StopIteration, ValueError', 'UnicodeError, KeyError', 'UnicodeDecodeError, UnicodeEncodeError', 'int, Exception',
              'Plain, Exception', 'SystemExit, Exception', 'ImportError, OSError', 'dict, Plain', 'int, P1', 'P1, int', 'tuple, Plain',
              'S2, S', 'S, S2', 'S3, P1', 'type, Plain', 'type, int', 'object, Plain', 'Plain, object', 'bool', 'range', 'slice', 'memoryview',
              'property, classmethod', 'set, frozenset', 'str, bytes'):
    make('class Z(%s): pass' % bases)


# __class__ assignment
class K1: pass
class K2: pass
class K3: __slots__ = ('a',)
class K4: __slots__ = ('a',)
class K5: __slots__ = ('b',)
class K6(int): pass
class K7(int): pass
class K8(K1): __slots__ = ()
class K9(K1): pass
classes = [K1, K2, K3, K4, K5, K6, K7, K8, K9]
for a in classes:
    for b in classes:
        o = a()
        if a in (K1, K6):
            o.attr = 1
        try:
            o.__class__ = b
            print(a.__name__, b.__name__, 'ok', type(o).__name__, getattr(o, '__dict__', None))
        except TypeError as exc:
            print(a.__name__, b.__name__, exc)
attempt(setattr, 1, '__class__', int)
attempt(setattr, K1(), '__class__', 5)
attempt(setattr, K1(), '__class__', int)
attempt(delattr, K1(), '__class__')
attempt(setattr, [], '__class__', list)


# __dict__ and __weakref__
o = K1()
o.x = 1
d = o.__dict__
d['y'] = 2
print(o.y, vars(o) is d)
o.__dict__ = {'z': 3}
print(o.z, hasattr(o, 'x'), d)
attempt(setattr, o, '__dict__', 5)
del o.__dict__
print(o.__dict__)
o.q = 1
print(K1.__dict__['__dict__'], K1.__dict__['__weakref__'], o.__weakref__)


class DictInSlots:
    __slots__ = ('__dict__', 'a')
o = DictInSlots()
o.a, o.b = 1, 2
print(o.__dict__)


# subclasses of built-ins keep attributes
for base, arg in ((int, 5), (str, 'x'), (float, 1.5), (list, [1]), (dict, {1: 2}), (tuple, (1,)), (set, {1}), (bytes, b'x'), (complex, 1j),
                  (frozenset, [1]), (bytearray, b'x'), (Exception, 'x')):
    C = type('C', (base,), {'__repr__': lambda self: 'C!'})
    o = C(arg)
    o.attr = base.__name__
    print(o, o.attr, o.__dict__, isinstance(o, base), base.__repr__(o) if base is not Exception else '')
