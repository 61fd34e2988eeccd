"""A class hierarchy: properties, class methods, operators, ordering and super()."""
from functools import total_ordering
from math import pi


@total_ordering
class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @property
    def area(self):
        raise NotImplementedError('%s has no area' % type(self).__name__)

    def __eq__(self, other):
        return isinstance(other, Shape) and self.area == other.area

    def __lt__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return self.area < other.area

    def __repr__(self):
        return '<%s %r area=%.2f>' % (type(self).__name__, self.name, self.area)


class Rectangle(Shape):
    def __init__(self, name, width, height):
        super().__init__(name)
        self.width, self.height = width, height

    @property
    def area(self):
        return self.width * self.height

    def __mul__(self, factor):
        return type(self)(self.name + '*%d' % factor, self.width * factor, self.height * factor)


class Square(Rectangle):
    def __init__(self, name, side, _=None):
        super().__init__(name, side, side)

    @classmethod
    def unit(cls):
        return cls('unit', 1)


class Circle(Shape):
    def __init__(self, name, radius):
        super().__init__(name)
        self._radius = radius

    @property
    def radius(self):
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError('radius must not be negative: %r' % value)
        self._radius = value

    @property
    def area(self):
        return pi * self.radius ** 2


shapes = [Rectangle('door', 2, 1), Square.unit(), Circle('coin', 0.5), Square('tile', 3) * 2]
for shape in sorted(shapes):
    print(shape)
print('largest:', max(shapes))
print('equal:', Square('a', 2) == Rectangle('b', 4, 1), Square('a', 2) != Circle('c', 1))

coin = shapes[2]
coin.radius = 1
print('grown:', coin)
for attempt in (lambda: setattr(coin, 'radius', -1), lambda: setattr(coin, 'area', 3),
                lambda: Shape('idea').area, lambda: coin < 3):
    try:
        attempt()
    except (ValueError, AttributeError, NotImplementedError, TypeError) as exc:
        print(type(exc).__name__ + ':', exc)

print([cls.__name__ for cls in Square.__mro__], Shape.count)
