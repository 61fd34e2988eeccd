"""Weak references, and mappings and sets that hold their contents weakly.

In minipy the callbacks of references are never called, and a referent dies in a later turn of the event
loop: so the containers here look for dead entries whenever they are used.
"""

import _collections_abc
import atexit
from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its instance and its function."""

    __slots__ = '_func_ref', '_meth_type', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None
        self = ref.__new__(cls, obj, callback)
        self._func_ref = ref(func)
        self._meth_type = type(meth)
        return self

    def __init__(self, meth, callback=None):
        super().__init__(meth.__self__, callback)

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return False
        if self() is None or other() is None:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        return not self == other

    __hash__ = ref.__hash__


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A mapping whose entries go with their values."""

    def __init__(*args, **kw):
        self, *args = args
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
        self.data = {}
        self.update(*args, **kw)

    def _living(self):
        """Pairs (key, value); what has died is dropped."""
        for key, wr in list(self.data.items()):
            value = wr()
            if value is not None:
                yield key, value
            elif self.data.get(key) is wr:
                del self.data[key]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(1 for _ in self._living())

    def __iter__(self):
        return (key for key, _ in self._living())

    def __contains__(self, key):
        wr = self.data.get(key)
        return wr is not None and wr() is not None

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def copy(self):
        new = self.__class__()
        for key, value in self._living():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self._living():
            new[deepcopy(key, memo)] = value
        return new

    def items(self):
        return self._living()

    def keys(self):
        return iter(self)

    def values(self):
        return (value for _, value in self._living())

    def itervaluerefs(self):
        return iter(list(self.data.values()))

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, wr = self.data.popitem()
            value = wr()
            if value is not None:
                return key, value


class KeyedRef(ref):
    """A reference that knows the key it is stored under."""

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A mapping whose entries go with their keys."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _living(self):
        """Pairs (key, value); what has died is dropped."""
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value
            else:
                self.data.pop(wr, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return sum(1 for _ in self._living())

    def __iter__(self):
        return (key for key, _ in self._living())

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def copy(self):
        new = self.__class__()
        for key, value in self._living():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self._living():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        return self._living()

    def keys(self):
        return iter(self)

    def values(self):
        return (value for _, value in self._living())

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            wr, value = self.data.popitem()
            key = wr()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key), default)


class WeakSet(_collections_abc.MutableSet):
    """A set that does not keep its items alive."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for wr in list(self.data):
            item = wr()
            if item is not None:
                yield item
            else:
                self.data.discard(wr)

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while True:
            try:
                wr = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = wr()
            if item is not None:
                return item

    def union(self, other):
        return self.__class__(item for items in (self, other) for item in items)

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        new = self.copy()
        for item in other:
            new.discard(item)
        return new

    def symmetric_difference(self, other):
        other = self.__class__(other)
        return self.difference(other).union(other.difference(self))

    def issubset(self, other):
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)


class finalize:
    """A function to be called when the object dies, or at exit, or by calling this: once."""

    _registry = {}
    _registered_with_atexit = False

    def __init__(self, obj, func, *args, **kwargs):
        if not finalize._registered_with_atexit:
            atexit.register(finalize._exitfunc)
            finalize._registered_with_atexit = True
        self._registry[self] = ref(obj), func, args, kwargs
        self.atexit = True

    def __call__(self, _=None):
        """Call the function, if it was not called yet, and return what it gives."""
        info = self._registry.pop(self, None)
        if info is not None:
            _, func, args, kwargs = info
            return func(*args, **kwargs)

    def detach(self):
        """(obj, func, args, kwargs), and the function will not be called; None when it is too late."""
        info = self.peek()
        if info is not None:
            del self._registry[self]
        return info

    def peek(self):
        """(obj, func, args, kwargs), or None when the function was called."""
        info = self._registry.get(self)
        obj = info and info[0]()
        return (obj,) + info[1:] if obj is not None else None

    @property
    def alive(self):
        return self in self._registry

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info[0]()
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(obj).__name__, id(obj))

    @classmethod
    def _exitfunc(cls):
        """Call what is left, the newest first."""
        while True:
            pending = [f for f in cls._registry if f.atexit]
            if not pending:
                return
            pending[-1]()
