# Class bodies: decorators, metaclass, keywords, __prepare__, __init_subclass__, nested, annotations, closures.

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {'prepared': 1}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        cls.kw = sorted(kw)

    def __call__(cls, *args):
        return super().__call__(*args)


class A(metaclass=Meta, flag=True):
    x = prepared + 1


class Base:
    def __init_subclass__(cls, tag=None, **kw):
        cls.tag = tag


class B(Base, tag='t'):
    y: int = 1
    z: str


def decorate(cls):
    cls.decorated = True
    return cls


@decorate
class C:
    class Inner:
        v = 2

    values = [i for i in range(2)]
    for n in values:
        pass
    del n


def local():
    free = 3

    class D:
        copied = free

        def get(self):
            return free, __class__.__name__

    return D().get(), D.copied


a = A()
d = local()
