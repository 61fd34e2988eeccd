# How classes come to be: metaclasses, __prepare__, hooks, the MRO and its errors.


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc, '| cause', repr(exc.__cause__))


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, sorted(kw.items()))
        return {'prepared': True}

    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print('init', name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print('call', cls.__name__, args)
        return super().__call__(*args, **kw)

    def __getattr__(cls, name):
        return 'meta ' + name

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter('abc')

    def __contains__(cls, x):
        return x == 1

    def __repr__(cls):
        return '<Meta %s>' % cls.__name__

    def __add__(cls, other):
        return 'added'

    @property
    def prop(cls):
        return 'meta property'


class A(metaclass=Meta, x=1):
    a = 1


class B(A, y=2):
    b = 2


print(repr(A()).split(" at ")[0], B.missing, len(A), list(B), 1 in A, repr(B), A + 1, A.prop, A.prepared)
attempt(lambda: A().prop)
attempt(lambda: A().missing)
print(type(A), type(B), B.__mro__, B.__bases__, B.__base__)

# function metaclass
def funcmeta(name, bases, ns, **kw):
    return (name, bases, sorted(k for k in ns), kw)


class F(metaclass=funcmeta, k=3):
    v = 1
print(F)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5
attempt(exec, 'class X(metaclass=BadPrepare): pass', globals())


class Raises(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        raise KeyError('prep')
attempt(exec, 'class X(metaclass=Raises): pass', globals())

# type() itself
attempt(type)
attempt(type, 1, 2)
attempt(type, 1, (), {})
attempt(type, 'X', [], {})
attempt(type, 'X', (), [])
attempt(type, 'X', (1,), {})
attempt(type, 'X\0', (), {})
attempt(type, 'X', (int, str), {})
attempt(type, 'X', (bool,), {})
attempt(type, 'X', (type(None),), {})
attempt(type, 'X', (type(lambda: 0),), {})
attempt(type, 'X', (int, int), {})
attempt(type, 'X', (object, int), {})
attempt(type, 'X', (), {}, k=1)
attempt(type, 'X', (), {'__qualname__': 1})
attempt(type, 1, k=1)
T = type('T', (), {'__qualname__': 'Out.T', '__module__': 'm', '__doc__': 'd', 'x': 5})
print(T, T.__name__, T.__qualname__, T.__module__, T.__doc__, T.x, '__qualname__' in T.__dict__)


class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
attempt(exec, 'class X(C1, C2): pass', globals())
attempt(type, 'X', (C1, C2), {})
class M3(M1, M2): pass
class C3(C1, C2, metaclass=M3): pass
print(type(C3).__name__, type(type('C4', (C3,), {})).__name__, type(type('C5', (C1,), {})).__name__)

# C3
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
attempt(exec, 'class Z(XY, YX): pass', globals())
attempt(exec, 'class Z(X, XY): pass', globals())
attempt(exec, 'class Z(X, X): pass', globals())
class D1(X): pass
class D2(X): pass
class D(D1, D2, Y): pass
print([c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()])


class OwnMro(type):
    def mro(cls):
        return [cls] + [c for c in super().mro() if c is not cls][::1]
class OM(metaclass=OwnMro): pass
print([c.__name__ for c in OM.__mro__])
class BadMro(type):
    def mro(cls):
        return [cls, 1]
attempt(exec, 'class Z(metaclass=BadMro): pass', globals())
class NoMro(type):
    def mro(cls):
        return 5
attempt(exec, 'class Z(metaclass=NoMro): pass', globals())

# __init_subclass__, __set_name__
class Base:
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        print('init_subclass', cls.__name__, tag)


class Sub(Base, tag='t'): pass
class SubSub(Sub): pass
attempt(exec, 'class Z(Base, other=1): pass', globals())
attempt(exec, 'class Z(other=1): pass', globals())
attempt(exec, 'class Z(metaclass=type, other=1): pass', globals())


class Named:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)


class Holder:
    one = Named()
    two = Named()


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError('no name')
attempt(exec, 'class Z:\n  bad = BadName()', globals())
class BadName2:
    def __set_name__(self):
        pass
attempt(exec, 'class Z:\n  bad = BadName2()', globals())


# __classcell__ and __class__
class CellMeta(type):
    def __new__(mcs, name, bases, ns):
        print(sorted(k for k in ns if k == '__classcell__'), type(ns.get('__classcell__')).__name__)
        cls = super().__new__(mcs, name, bases, ns)
        print('__classcell__' in cls.__dict__)
        return cls


class WithCell(metaclass=CellMeta):
    def f(self):
        return __class__
print(WithCell().f() is WithCell)


class Shadow:
    __class__ = int
print(isinstance(Shadow(), int), Shadow().__class__, type(Shadow()).__name__)


# class bodies
x = 'global'


class Body:
    y = x
    x = 'class'
    z = x
    listed = [x for _ in range(1)]
    del y

    def f(self):
        return x
print(Body.z, Body.listed, Body().f(), hasattr(Body, 'y'))


def outer():
    x = 'outer'

    class Inner:
        y = x

        def g(self):
            return x

    class Inner2:
        exec('x = 1')
        y = x
    return Inner.y, Inner().g(), Inner2.y
print(outer())


class Private:
    __x = 1
    def __m(self): return self.__x
    def m(self): return self.__m()
    class __Inner: pass
    def __init__(self): self.__y = 2
print(sorted(n for n in dir(Private) if 'Private' in n), Private().m(), vars(Private()))

# attributes of classes
attempt(setattr, int, 'x', 1)
attempt(delattr, int, '__add__')
attempt(setattr, A, '__bases__', (object, 1))
attempt(delattr, A, '__bases__')
attempt(delattr, T, '__name__')
attempt(setattr, T, '__name__', 5)
attempt(setattr, T, '__qualname__', 5)
attempt(setattr, T, '__name__', 'a\0b')
attempt(setattr, int, '__name__', 'y')
attempt(setattr, T, '__dict__', {})
attempt(setattr, T, '__mro__', ())
attempt(delattr, T, 'nothing')
attempt(getattr, T, 'nothing')
attempt(delattr, T, '__doc__')
T.__name__ = 'Renamed'
T.__doc__ = 'new doc'
T.__module__ = 'other'
print(T, T.__name__, T.__doc__)
print(T.__dict__.__class__.__name__, type.__dict__['__dict__'], T.__subclasses__(), int.__subclasses__())
attempt(lambda: type.__new__(1, 'x', (), {}))
attempt(lambda: type.__new__(int, 'x', (), {}))
attempt(lambda: type.__call__(int, '5'))
attempt(object, 1)
attempt(object.__new__, int)
attempt(object.__new__, 1)
attempt(object.__new__)
attempt(int.__new__, str)
attempt(int.__new__, bool)
attempt(lambda: type(None)())
attempt(type(iter([])))
attempt(type(lambda: 0))
attempt(type((i for i in ())))


# __new__ of another built-in type: the layout is the base's all the same
class NewOfDict(list):
    __new__ = dict.__new__
print(NewOfDict([1, 2]))
class NewOfObject:
    __new__ = object.__new__
print(type(NewOfObject()).__name__)
class PythonNew:
    def __new__(cls, *args):
        print('PythonNew', args)
        return super().__new__(cls, *args)
class AndInt(PythonNew, int): pass
print(AndInt(7), AndInt.__new__ is PythonNew.__new__)
