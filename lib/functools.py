"""Tools that work on functions: wrappers, caches, orderings, generic functions.

Answers to CPython's Lib/functools.py. partial, reduce, cmp_to_key and the cache itself are
native, in _functools.
"""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cmp_to_key', 'lru_cache', 'reduce', 'partial',
           'partialmethod', 'singledispatch']

from abc import get_cache_token
from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper
from collections import namedtuple

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps.

    Attributes in `assigned` are taken over where they exist, those in `updated` are mappings
    that are merged. The wrapped function is kept as __wrapped__.
    """
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            continue
        setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper() as a decorator of the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# total_ordering: three comparisons from one. Each takes the given comparison by the class's
# slot, and NotImplemented goes through.

def _not(result):
    return result if result is NotImplemented else not result


def _or_equal(result, self, other):
    return result if result is NotImplemented else result or self == other


def _and_differs(result, self, other):
    return result if result is NotImplemented else result and self != other


def _not_and_differs(result, self, other):
    return result if result is NotImplemented else not result and self != other


def _not_or_equal(result, self, other):
    return result if result is NotImplemented else not result or self == other


def _gt_from_lt(self, other):
    'Return a > b, from a < b.'
    return _not_and_differs(self.__lt__(other), self, other)


def _le_from_lt(self, other):
    'Return a <= b, from a < b.'
    return _or_equal(self.__lt__(other), self, other)


def _ge_from_lt(self, other):
    'Return a >= b, from a < b.'
    return _not(self.__lt__(other))


def _ge_from_le(self, other):
    'Return a >= b, from a <= b.'
    return _not_or_equal(self.__le__(other), self, other)


def _lt_from_le(self, other):
    'Return a < b, from a <= b.'
    return _and_differs(self.__le__(other), self, other)


def _gt_from_le(self, other):
    'Return a > b, from a <= b.'
    return _not(self.__le__(other))


def _lt_from_gt(self, other):
    'Return a < b, from a > b.'
    return _not_and_differs(self.__gt__(other), self, other)


def _ge_from_gt(self, other):
    'Return a >= b, from a > b.'
    return _or_equal(self.__gt__(other), self, other)


def _le_from_gt(self, other):
    'Return a <= b, from a > b.'
    return _not(self.__gt__(other))


def _le_from_ge(self, other):
    'Return a <= b, from a >= b.'
    return _not_or_equal(self.__ge__(other), self, other)


def _gt_from_ge(self, other):
    'Return a > b, from a >= b.'
    return _and_differs(self.__ge__(other), self, other)


def _lt_from_ge(self, other):
    'Return a < b, from a >= b.'
    return _not(self.__ge__(other))


_convert = {
    '__lt__': [('__gt__', _gt_from_lt), ('__le__', _le_from_lt), ('__ge__', _ge_from_lt)],
    '__le__': [('__ge__', _ge_from_le), ('__lt__', _lt_from_le), ('__gt__', _gt_from_le)],
    '__gt__': [('__lt__', _lt_from_gt), ('__ge__', _ge_from_gt), ('__le__', _le_from_gt)],
    '__ge__': [('__le__', _le_from_ge), ('__gt__', _gt_from_ge), ('__lt__', _lt_from_ge)],
}


def total_ordering(cls):
    """Class decorator: add the comparisons that are missing to a class that has at least one."""
    roots = {op for op in _convert if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for opname, opfunc in _convert[max(roots)]:  # __lt__ first, then __le__, __gt__, __ge__
        if opname not in roots:
            opfunc.__name__ = opname
            setattr(cls, opname, opfunc)
    return cls


# partialmethod

class partialmethod(object):
    """partial() for use in a class: the method gets its instance first, then these arguments."""

    def __init__(self, func, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("{!r} is not callable or a descriptor".format(func))
        if isinstance(func, partialmethod):
            # One of the arguments of both.
            self.func = func.func
            self.args = func.args + args
            self.keywords = dict(func.keywords)
            self.keywords.update(keywords)
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join("{}={!r}".format(k, v) for k, v in self.keywords.items())
        return "{module}.{cls}({func}, {args}, {keywords})".format(
            module=self.__class__.__module__, cls=self.__class__.__qualname__,
            func=self.func, args=args, keywords=keywords)

    def _make_unbound_method(self):
        def _method(*args, **keywords):
            call_keywords = dict(self.keywords)
            call_keywords.update(keywords)
            cls_or_self, *rest = args
            return self.func(cls_or_self, *self.args, *rest, **call_keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                # The descriptor has bound its instance itself.
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


# lru_cache

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Decorator: keep the results of the last calls, the least recently used one going first.

    maxsize=None keeps all of them. With typed=True f(3) and f(3.0) are different calls. The
    arguments must be hashable. f.cache_info(), f.cache_clear() and f.__wrapped__ are what they say.
    """
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected maxsize to be an integer or None')

    def decorating_function(user_function):
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        return update_wrapper(wrapper, user_function)

    return decorating_function


# singledispatch

def _c3_merge(sequences):
    """Merge linearizations: repeatedly take the first head that is in no tail."""
    result = []
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for s1 in sequences:
            candidate = s1[0]
            if not any(candidate in s2[1:] for s2 in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for seq in sequences:
            if seq[0] == candidate:
                del seq[0]


def _c3_mro(cls, abcs=None):
    """The MRO of a class as it would be with these ABCs among its bases.

    An ABC goes behind the last base that is explicitly derived from it or another ABC; one
    that a base implements already is left to that base.
    """
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, '__abstractmethods__'):
            boundary = len(cls.__bases__) - i
            break
    else:
        boundary = 0
    abcs = list(abcs) if abcs else []
    explicit_bases = list(cls.__bases__[:boundary])
    other_bases = list(cls.__bases__[boundary:])
    abstract_bases = [base for base in abcs
                      if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__)]
    for base in abstract_bases:
        abcs.remove(base)
    return _c3_merge(
        [[cls]]
        + [_c3_mro(base, abcs=abcs) for base in explicit_bases]
        + [_c3_mro(base, abcs=abcs) for base in abstract_bases]
        + [_c3_mro(base, abcs=abcs) for base in other_bases]
        + [explicit_bases] + [abstract_bases] + [other_bases])


def _compose_mro(cls, types):
    """The MRO of a class, with those of `types` put in that it is a virtual subclass of."""
    bases = set(cls.__mro__)

    def is_related(typ):
        return typ not in bases and hasattr(typ, '__mro__') and issubclass(cls, typ)

    types = [n for n in types if is_related(n)]

    def is_strict_base(typ):
        return any(typ != other and typ in other.__mro__ for other in types)

    types = [n for n in types if not is_strict_base(n)]
    type_set = set(types)
    mro = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in type_set])
        if not found:
            mro.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for subcls in sub:
                if subcls not in mro:
                    mro.append(subcls)
    return _c3_mro(cls, abcs=mro)


def _find_impl(cls, registry):
    """The best implementation for a class: that of the first class of its composed MRO that has one."""
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            # Two unrelated ABCs that are both registered: there is no better one.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError("Ambiguous dispatch: {} or {}".format(match, t))
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    """Make a generic function: which implementation runs depends on the type of the first argument.

    The decorated function is the implementation for object; others come by
    f.register(cls, implementation), or @f.register(cls).
    """
    from types import MappingProxyType

    registry = {}
    dispatch_cache = {}
    cache_token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal cache_token
        if cache_token is not None:
            current_token = get_cache_token()
            if cache_token != current_token:
                dispatch_cache.clear()
                cache_token = current_token
        try:
            impl = dispatch_cache[cls]
        except KeyError:
            try:
                impl = registry[cls]
            except KeyError:
                impl = _find_impl(cls, registry)
            dispatch_cache[cls] = impl
        return impl

    def register(cls, func=None):
        """Add an implementation for a class; without one, return a decorator."""
        nonlocal cache_token
        if func is None:
            return lambda f: register(cls, f)
        registry[cls] = func
        if cache_token is None and hasattr(cls, '__abstractmethods__'):
            cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper
