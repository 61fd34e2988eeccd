# __build_class__: metaclass choice, __prepare__, keywords and the __class__ cell.


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, [b.__name__ for b in bases], kw)
        return {'injected': 1}

    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class A(metaclass=Meta, option=3):
    x = injected + 1

    def who(self):
        return __class__.__name__


print(A.x, A().who(), type(A).__name__)


class B(A):
    pass


print(type(B).__name__)


class Other(type):
    pass


class O(metaclass=Other):
    pass


try:
    class Conflict(A, O):
        pass
except TypeError as e:
    print(e)


class Bad(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


try:
    class X(metaclass=Bad):
        pass
except TypeError as e:
    print(e)


def function_meta(name, bases, ns):
    return name, bases, sorted(k for k in ns if not k.startswith('__'))


class F(metaclass=function_meta):
    a = 1


print(F)


class Sub:
    def __init_subclass__(cls, **kw):
        print('init_subclass', cls.__name__, kw)


class S(Sub, flavour='x'):
    pass


class Name:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)


class N:
    attr = Name()


try:
    class K(Sub2):
        pass
except NameError as e:
    print(e)
