"""Enumerations: Enum, IntEnum, Flag, IntFlag, auto, unique."""

import sys
from _operator import itemgetter
from types import DynamicClassAttribute, MappingProxyType

try:
    from _collections import OrderedDict
except ImportError:
    from collections import OrderedDict

__all__ = ['EnumMeta', 'Enum', 'IntEnum', 'Flag', 'IntFlag', 'auto', 'unique']


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_')


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_')


def _make_class_unpicklable(cls):
    def _break_on_call_reduce(self, proto):
        raise TypeError('%r cannot be pickled' % self)
    cls.__reduce_ex__ = _break_on_call_reduce
    cls.__module__ = '<unknown>'


_auto_null = object()


class auto:
    """A member's value that the class finds by itself."""

    value = _auto_null


class _EnumDict(dict):
    """The namespace of an enumeration's body: keeps the members' order and refuses doubles."""

    def __init__(self):
        super().__init__()
        self._member_names = []
        self._last_values = []

    def __setitem__(self, key, value):
        if key[:1] != '_' and key not in self and type(value) is int:
            # What most members are; the general way comes to the same.
            self._member_names.append(key)
            self._last_values.append(value)
        elif _is_sunder(key):
            if key not in ('_order_', '_create_pseudo_member_', '_generate_next_value_', '_missing_'):
                raise ValueError('_names_ are reserved for future Enum use')
            if key == '_generate_next_value_':
                setattr(self, '_generate_next_value', value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('Attempted to reuse key: %r' % key)
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError('%r already defined as: %r' % (key, self[key]))
            if isinstance(value, auto):
                if value.value == _auto_null:
                    value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                value = value.value
            self._member_names.append(key)
            self._last_values.append(value)
        dict.__setitem__(self, key, value)


# EnumMeta makes Enum, and looks for it before it is there.
Enum = None


class EnumMeta(type):
    """The metaclass of Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases):
        enum_dict = _EnumDict()
        parent = _mixins(bases)[1]
        if parent is not None:
            enum_dict['_generate_next_value_'] = getattr(parent, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict):
        member_type, parent = _mixins(bases)
        constructor = _member_constructor(classdict, member_type, parent)
        members = {name: classdict.pop(name) for name in classdict._member_names}
        order = classdict.pop('_order_', None)
        forbidden = {'mro', ''}.intersection(members)
        if forbidden:
            raise ValueError('Invalid enum member name: {0}'.format(','.join(forbidden)))
        classdict.setdefault('__doc__', 'An enumeration.')
        has_own_new = '__new__' in classdict

        self = super().__new__(metacls, cls, bases, classdict)
        self._member_names_ = []
        self._member_map_ = OrderedDict()
        self._member_type_ = member_type
        self._value2member_map_ = {}
        _choose_pickling(self, classdict, member_type)
        # `name` and `value` must stay what they are for instances; __getattr__ finds such a member.
        dynamic = {name for base in self.mro() if base.__module__ != 'builtins'
                   for name, attribute in base.__dict__.items() if isinstance(attribute, DynamicClassAttribute)}
        # Each of our own __setattr__ would look whether there is such a member already.
        set_attribute = setattr if metacls.__setattr__ is not EnumMeta.__setattr__ else type.__setattr__
        for name in classdict._member_names:
            member = _add_member(self, name, members[name], constructor)
            if name not in dynamic:
                set_attribute(self, name, member)
            self._member_map_[name] = member

        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            # The enumeration's way goes before that of the data type, unless the body has its own.
            if getattr(member_type, name, None) is getattr(self, name):
                setattr(self, name, getattr(parent, name, None))
        if Enum is not None:
            # From here on, calling the class looks up a member.
            if has_own_new:
                self.__new_member__ = constructor
            self.__new__ = Enum.__new__
        _check_order(self, order)
        return self

    def __bool__(self):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        """The member with this value; or, with names, a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def __contains__(cls, member):
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%s: cannot delete Enum member.' % cls.__name__)
        super().__delattr__(attr)

    def __dir__(self):
        return ['__class__', '__doc__', '__members__', '__module__'] + self._member_names_

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        """All names, aliases included, and their members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('Cannot reassign members.')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names=None, *, module=None, qualname=None, type=None, start=1):
        """Enum('Name', 'A B C'): names are a string, a sequence, pairs, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        parent = _mixins(bases)[1]
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last_values = names, [], []
            for count, name in enumerate(original):
                value = parent._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        enum_class = metacls.__new__(metacls, class_name, bases, classdict)
        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(enum_class)
        else:
            enum_class.__module__ = module
        if qualname is not None:
            enum_class.__qualname__ = qualname
        return enum_class


def _mixins(bases):
    """(data type of the members, the enumeration that is extended) for a class with these bases."""
    if not bases:
        return object, Enum
    if any(issubclass(base, Enum) and base._member_names_ for base in bases):
        raise TypeError('Cannot extend enumerations')
    if not issubclass(bases[-1], Enum):
        raise TypeError('new enumerations must be created as `ClassName([mixin_type,] enum_type)`')
    if not issubclass(bases[0], Enum):
        return bases[0], bases[-1]
    lineage = bases[0].__mro__
    return (next(cls for cls in lineage if not issubclass(cls, Enum)),
            next(cls for cls in lineage if issubclass(cls, Enum)))


def _member_constructor(classdict, member_type, parent):
    """The __new__ that makes the members: the body's, an inherited one, or object's."""
    if classdict.get('__new__') is not None:
        return classdict['__new__']
    ordinary = [None, object.__new__]
    if Enum is not None:
        ordinary.append(Enum.__new__)
        for name in ('__new_member__', '__new__'):
            for cls in (member_type, parent):
                found = getattr(cls, name, None)
                if found not in ordinary:
                    return found
    return object.__new__


_int_new = int.__new__


def _add_member(cls, name, value, constructor):
    """The member for name = value: a new one, or the one that has the value already."""
    args = value if isinstance(value, tuple) and cls._member_type_ is not tuple else (value,)
    if constructor is _int_new and type(value) is int:
        member = _int_new(cls, value)
        member._value_ = value
    else:
        member = constructor(cls) if constructor is object.__new__ else constructor(cls, *args)
        if not hasattr(member, '_value_'):
            has_type = constructor is not object.__new__ and cls._member_type_ is not object
            member._value_ = cls._member_type_(*args) if has_type else value
        value = member._value_
    member._name_ = name
    member.__objclass__ = cls
    if cls.__init__ is not object.__init__:
        member.__init__(*args)
    by_value = cls._value2member_map_
    if type(value) is int:
        known = by_value.get(value)
    else:
        known = next((other for other in cls._member_map_.values() if other._value_ == value), None)
    if known is None:
        cls._member_names_.append(name)
        known = member
    try:
        by_value[value] = known
    except TypeError:
        pass  # an unhashable value is found by comparing with every member's
    return known


def _check_order(cls, order):
    """_order_ in the body must name the members as they come."""
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    if order is not None and order != cls._member_names_:
        raise TypeError('member order does not match _order_')


def _choose_pickling(enum_class, classdict, member_type):
    """A mixed-in type that cannot be pickled by value makes the enumeration unpicklable."""
    if '__reduce_ex__' in classdict or member_type is object:
        return
    methods = ('__getnewargs_ex__', '__getnewargs__', '__reduce_ex__', '__reduce__')
    if not any(name in member_type.__dict__ for name in methods):
        _make_class_unpicklable(enum_class)


class Enum(metaclass=EnumMeta):
    """Base of enumerations."""

    def __new__(cls, value):
        # Only for lookup: members are made by EnumMeta, which takes this away while it does.
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        return cls._missing_(value)

    def _generate_next_value_(name, start, count, last_values):
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        raise ValueError('%r is not a valid %s' % (value, cls.__name__))

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        added = [name for cls in self.__class__.mro() for name in cls.__dict__
                 if name[0] != '_' and name not in self._member_map_]
        return ['__class__', '__doc__', '__module__'] + added

    def __format__(self, format_spec):
        if self._member_type_ is object:
            return format(str(self), format_spec)
        return self._member_type_.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @DynamicClassAttribute
    def name(self):
        """The name of the member."""
        return self._name_

    @DynamicClassAttribute
    def value(self):
        """The value of the member."""
        return self._value_

    @classmethod
    def _convert(cls, name, module, filter, source=None):
        """Replace the constants of a module that `filter` picks by members of a new enumeration."""
        module_globals = vars(sys.modules[module])
        source = vars(source) if source else module_globals
        members = [(key, source[key]) for key in source.keys() if filter(key)]
        try:
            members.sort(key=_value_and_name)
        except TypeError:
            members.sort(key=lambda item: item[0])
        cls = cls(name, members, module=module)
        cls.__reduce_ex__ = _reduce_ex_by_name
        module_globals.update(cls.__members__)
        module_globals[name] = cls
        return cls


_value_and_name = itemgetter(1, 0)


class IntEnum(int, Enum):
    """Members are ints as well."""


def _reduce_ex_by_name(self, proto):
    return self.name


def _bitwise(operation):
    """A binary operator of Flag: both sides must be of the class."""
    def method(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(operation(self._value_, other._value_))
    return method


def _int_bitwise(operation):
    """A binary operator of IntFlag: ints are taken for flags."""
    def method(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(operation(self._value_, self.__class__(other)._value_))
    return method


class Flag(Enum):
    """Members that combine with | & ^ ~."""

    def _generate_next_value_(name, start, count, last_values):
        """The next power of two."""
        if not count:
            return 1 if start is None else start
        try:
            return 2 << _high_bit(last_values[-1])
        except Exception:
            raise TypeError('Invalid Flag value: %r' % last_values[-1]) from None

    @classmethod
    def _missing_(cls, value):
        if value < 0:
            return ~cls._create_pseudo_member_(~value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        """The nameless member for a combination of named ones."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if _unknown_bits(cls, value):
            raise ValueError('%r is not a valid %s' % (value, cls.__name__))
        member = object.__new__(cls)
        return _remember(cls, member, value)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_ or _joined_names(self), self._value_)

    def __str__(self):
        if self._name_ is None and _parts(self) == [self]:
            return '%s.%r' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_ or _joined_names(self))

    def __bool__(self):
        return bool(self._value_)

    __or__ = _bitwise(lambda a, b: a | b)
    __and__ = _bitwise(lambda a, b: a & b)
    __xor__ = _bitwise(lambda a, b: a ^ b)

    def __invert__(self):
        """All members that share no bit with this one."""
        value = 0
        for member in self.__class__:
            if not member._value_ & self._value_:
                value |= member._value_
        return self.__class__(value)


class IntFlag(int, Flag):
    """Flags that are ints as well; any int is a valid value."""

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__name__))
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        rest = _unknown_bits(cls, value) if value > 0 else 0
        while rest:
            # A bit without a name is a member too, so that it shows among the parts.
            bit = 1 << _high_bit(rest)
            rest ^= bit
            if bit != value and bit not in cls._value2member_map_:
                _remember(cls, int.__new__(cls, bit), bit)
        return _remember(cls, int.__new__(cls, value), value)

    __or__ = __ror__ = _int_bitwise(lambda a, b: a | b)
    __and__ = __rand__ = _int_bitwise(lambda a, b: a & b)
    __xor__ = __rxor__ = _int_bitwise(lambda a, b: a ^ b)

    def __invert__(self):
        return self.__class__(~self._value_)


def _remember(cls, member, value):
    """Make `member` the nameless member for `value`."""
    member._name_ = None
    member._value_ = value
    return cls._value2member_map_.setdefault(value, member)


def _high_bit(value):
    """The number of the highest bit that is set."""
    return value.bit_length() - 1


def _known_flags(cls, value):
    """Members whose bits all lie in the value. Nameless ones count when they are a single bit, and
    only for values that are not negative."""
    return [member for bits, member in list(cls._value2member_map_.items())
            if bits and bits & value == bits
            and (member._name_ is not None or (value >= 0 and bits > 0 and not bits & (bits - 1)))]


def _unknown_bits(cls, value):
    """The bits of the value that no member has."""
    for member in _known_flags(cls, value):
        value &= ~member._value_
    return value


def _parts(flag):
    """What the flag is composed of, the largest first; the flag itself when it has no parts."""
    parts = sorted(_known_flags(flag.__class__, flag._value_), key=lambda member: member._value_, reverse=True)
    if len(parts) > 1 and parts[0]._value_ == flag._value_:
        del parts[0]
    return parts or [flag]


def _joined_names(flag):
    return '|'.join(str(part._name_ or part._value_) for part in _parts(flag))


def unique(enumeration):
    """Class decorator: refuse aliases."""
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        details = ', '.join('%s -> %s' % pair for pair in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration
