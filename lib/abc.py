"""Abstract base classes.

A class whose metaclass is ABCMeta can have abstract methods, which keep it from being
instantiated, and virtual subclasses: classes that were registered with it, or that its
__subclasshook__ recognises. Answers to CPython's Lib/abc.py; see PEP 3119.
"""

from _abc import (
    _abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _get_dump, get_cache_token,
)


def abstractmethod(funcobj):
    """Mark a function as one that a subclass has to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that a subclass has to define. Deprecated: use both decorators."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that a subclass has to define. Deprecated: use both decorators."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that a subclass has to define. Deprecated: use both decorators."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """Metaclass of abstract base classes. What they remember is kept by _abc."""

    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        """Make `subclass` a virtual subclass, and return it, so that this is a decorator too."""
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        return _abc_subclasscheck(cls, subclass)

    def _dump_registry(cls, file=None):
        """Print the registry and the caches."""
        print("Class: %s.%s" % (cls.__module__, cls.__qualname__), file=file)
        print("Inv.counter: %s" % get_cache_token(), file=file)
        names = ("_abc_registry", "_abc_cache", "_abc_negative_cache", "_abc_negative_cache_version")
        for name, value in zip(names, _get_dump(cls)):
            print("%s: %r" % (name, value), file=file)


class ABC(metaclass=ABCMeta):
    """A class to inherit from instead of naming the metaclass."""
