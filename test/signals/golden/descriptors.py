# Properties, descriptors, __getattribute__, __setattr__, __slots__, super().

class Field:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        out('deleted')


class Base:
    field = Field()

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value

    @size.deleter
    def size(self):
        del self._size

    def hello(self):
        return 'base'


class Derived(Base):
    def __setattr__(self, name, value):
        out(name)
        super().__setattr__(name, value)

    def hello(self):
        return super().hello() + '+'


class Watched:
    def __getattribute__(self, name):
        out(name)
        return object.__getattribute__(self, name)


class Slotted:
    __slots__ = ('x',)


def use_property():
    b = Base()
    b.size = 4
    x = b.size
    del b.size
    return x


def use_field():
    b = Base()
    b.field = 1
    y = b.field
    del b.field
    return y, Base.field.name


def use_derived():
    d = Derived()
    d.z = 1
    d.field = 2
    return d.hello(), d.z


def use_others():
    w = Watched()
    w.q = 5
    s = Slotted()
    s.x = w.q
    return s.x


a = use_property()
b = use_field()
c = use_derived()
d = use_others()
