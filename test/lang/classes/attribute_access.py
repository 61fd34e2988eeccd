# Attributes: descriptors, properties, the hooks, super in all forms.


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc, '| context', repr(exc.__context__))


class Data:
    def __init__(self, name): self.name = name
    def __get__(self, obj, cls): return ('data', self.name, obj is None, cls.__name__)
    def __set__(self, obj, value): print('set', self.name, value)
    def __delete__(self, obj): print('delete', self.name)


class NonData:
    def __get__(self, obj, cls=None): return ('nondata', obj is None, cls.__name__)


class SetOnly:
    def __set__(self, obj, value): obj.__dict__['setonly'] = value


class DelOnly:
    def __delete__(self, obj): print('delonly')


class C:
    data = Data('d')
    nondata = NonData()
    setonly = SetOnly()
    delonly = DelOnly()


c = C()
print(c.data, C.data, c.nondata, C.nondata, type(c.setonly).__name__)
c.data = 1
del c.data
c.__dict__['data'] = 'hidden'
c.__dict__['nondata'] = 'seen'
print(c.data, c.nondata)
c.setonly = 5
print(c.setonly)
attempt(delattr, c, 'setonly')
attempt(setattr, c, 'delonly', 1)
del c.delonly
C.data = 'replaced'
print(c.data)


class P:
    def __init__(self): self._x = 0

    @property
    def x(self):
        "the doc"
        return self._x

    @x.setter
    def x(self, v): self._x = v

    @x.deleter
    def x(self): print('deleted')

    @property
    def ro(self): return 1
    wo = property(None, lambda self, v: print('wo', v))
    bad = property(lambda: 0)


p = P()
p.x = 3
print(p.x, P.x.__doc__, P.x.fget.__name__, P.x.fset, type(P.x)) if 0 else print(p.x, P.x.__doc__, P.x.fget.__name__)
del p.x
attempt(setattr, p, 'ro', 1)
attempt(delattr, p, 'ro')
attempt(getattr, p, 'wo')
attempt(getattr, p, 'bad')
p.wo = 5
attempt(property, 1, 2, 3, 4, 5)
attempt(property().__get__, p, P)
print(type(property(doc='d').__get__(None, P)))
q = property(lambda s: 1, doc='given')
print(q.__doc__, q.getter(lambda s: 2).__doc__, q.setter(None).__doc__)
attempt(setattr, q, 'fget', 1)


class Hook:
    a = 1
    def __getattr__(self, name):
        if name.startswith('no'): raise AttributeError('no such: ' + name)
        return 'getattr ' + name
    def __setattr__(self, name, v):
        print('setattr', name, v)
        super().__setattr__(name, v)
    def __delattr__(self, name):
        print('delattr', name)
        object.__delattr__(self, name)


h = Hook()
h.b = 2
print(h.a, h.b, h.c, hasattr(h, 'nothing'), hasattr(h, 'x'), getattr(h, 'nope', 'default'))
del h.b
attempt(delattr, h, 'b')
attempt(getattr, h, 'nope')
print(h.b)


class GetAttribute:
    def __init__(self): self.x = 1
    def __getattribute__(self, name):
        if name == 'boom': raise ValueError('boom')
        if name == 'fall': raise AttributeError('fell')
        return object.__getattribute__(self, name)


class Both(GetAttribute):
    def __getattr__(self, name): return 'fallback ' + name


g, b = GetAttribute(), Both()
print(g.x, b.x, b.fall, b.other)
attempt(getattr, g, 'fall')
attempt(getattr, g, 'boom')
attempt(getattr, b, 'boom')
attempt(getattr, g, 1)
attempt(getattr, g)
attempt(setattr, g, 1, 2)
attempt(getattr, g, 'other')
attempt(hasattr, g, 'boom')
attempt(hasattr, g, 3)


class RaisesInProperty:
    @property
    def x(self): raise AttributeError('inner')
    def __getattr__(self, name): return 'getattr saw ' + name
print(RaisesInProperty().x)

# plain errors
attempt(getattr, 1, 'x')
attempt(setattr, 1, 'x', 2)
attempt(setattr, 1, 'real', 2)
attempt(delattr, 1, 'x')
attempt(setattr, object(), 'x', 1)
attempt(setattr, 'a', 'upper', 1)
attempt(delattr, c, 'missing')
attempt(setattr, None, 'x', 1)
attempt(lambda: None.x)
attempt(lambda: (1).__class__.x)
attempt(lambda: c.missing)
attempt(lambda: C.missing)
attempt(setattr, [].append, 'x', 1)
attempt(setattr, len, '__name__', 'x')
attempt(setattr, c.__init__, 'x', 1)
attempt(setattr, attempt, '__name__', 1)


# super
class Root:
    def f(self): return ['Root']
    @classmethod
    def cm(cls): return ['Root', cls.__name__]
    @staticmethod
    def sm(): return ['Root.sm']
    @property
    def p(self): return 'Root.p'
    attr = 'Root.attr'


class Left(Root):
    def f(self): return ['Left'] + super().f()
    @classmethod
    def cm(cls): return ['Left'] + super().cm()
    @property
    def p(self): return 'Left ' + super().p
    def sm(self): return super().sm()
    attr = 'Left.attr'
    def a(self): return super().attr


class Right(Root):
    def f(self): return ['Right'] + super(Right, self).f()


class Diamond(Left, Right):
    def f(self): return ['Diamond'] + super().f()
    def g(self): return [super().f() for _ in '1']
    def h(self):
        def inner(): return super(Diamond, self).f()
        return inner()
    def set(self): super().x = 1
    def dele(self): self = None; return super().f()
    def noargs(): return super()
    def star(*args): return super().f()
    def deleted(self):
        del self
        return super().f()
    def nested(self):
        return (lambda me: super().f())(self)


o = Diamond()
print(o.f(), Diamond.cm(), o.cm(), o.p, o.sm(), o.a(), o.h())
attempt(o.g)
attempt(o.set)
attempt(o.dele)
attempt(Diamond.noargs)
attempt(o.star)
attempt(o.deleted)
attempt(o.nested)
s = super(Left, o)
print(s.f(), s.__thisclass__, s.__self_class__, s.__self__ is o, s.__class__)
print(repr(s)[:40], repr(super(Left)))
u = super(Right)
print(u.__get__(o).f(), u.__self__)
attempt(u.__get__, None)
attempt(super)
attempt(super, 1)
attempt(super, Left, 1)
attempt(super, Right, Left())
attempt(super, Left, o, 1)
attempt(super, Left, object=o)
attempt(getattr, s, 'missing')
attempt(getattr, u, 'f')
print(super(Left, Diamond).f is Right.f, super(Left, Diamond).cm())


def alone(self):
    return super().f()
attempt(alone, o)
attempt(eval, 'super()')


class Sup(super):
    extra = 1
print(Sup(Left, o).f(), Sup(Left, o).extra)


# binding
print(repr(Root.f).split(' at ')[0], repr(Root.cm).split(' at ')[0], repr(o.f).split(' at ')[0])
print(Root.f(o), Root().f.__self__.__class__.__name__, Root().f.__func__ is Root.f, Root().f == Root().f, o.f == o.f, hash(o.f) == hash(o.f))
attempt(Root.f)
attempt(Root.f, 1, 2)


class Callables:
    builtin = len
    lam = lambda self: 'lam'
    cls = int
    part = [].append
print(Callables().lam(), Callables().cls('5'), Callables().builtin([1]), Callables().part(1))

cm = classmethod(lambda cls: cls)
sm = staticmethod(lambda: 5)
print(cm.__get__(None, int)(), cm.__get__(5)(), sm.__get__(None, int)(), cm.__func__, sm.__func__) if 0 else print(cm.__get__(None, int)(), cm.__get__(5)(), sm.__get__(None, int)())
attempt(cm)
attempt(sm)
attempt(classmethod)
attempt(classmethod, 1, 2)
attempt(classmethod(5).__get__(None, int))
print(dir(Root())[-6:], dir(Diamond)[-10:])


class Dir:
    def __dir__(self): return ['b', 'a']
class Dir2:
    def __dir__(self): return 5
print(dir(Dir()), object.__dir__(Dir())[:0])
attempt(dir, Dir2())
