# Assigning __bases__.


def attempt(f, *args):
    try:
        print('->', f(*args))
    except BaseException as exc:
        print(type(exc).__name__, exc)


class A:
    def who(self): return 'A'
    def __len__(self): return 1


class B:
    def who(self): return 'B'
    def __call__(self): return 'called'


class C(A): pass
class D(C): pass

c, d = C(), D()
print(c.who(), d.who(), len(d))
C.__bases__ = (B,)
print(c.who(), d.who(), d(), C.__mro__ == (C, B, object), D.__mro__ == (D, C, B, object))
attempt(len, d)
print(A.__subclasses__(), [k.__name__ for k in B.__subclasses__()])
C.__bases__ = (B, A)
print(c.who(), len(d), d())
attempt(setattr, C, '__bases__', ())
attempt(setattr, C, '__bases__', [A])
attempt(setattr, C, '__bases__', (1,))
attempt(setattr, C, '__bases__', (D,))
attempt(setattr, C, '__bases__', (C,))
attempt(setattr, C, '__bases__', (int,))
attempt(setattr, C, '__bases__', (A, A))
attempt(setattr, C, '__bases__', (object, A))
attempt(setattr, int, '__bases__', (object,))
attempt(delattr, C, '__bases__')
print(C.__bases__ == (B, A), C.__base__)
