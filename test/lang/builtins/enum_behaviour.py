# Enum, IntEnum, Flag, IntFlag, auto, unique: members, lookup, text, errors.
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique


def show(text, **names):
    try:
        print(text, '=', eval(text, globals(), names))
    except Exception as e:
        print(text, '->', type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return self.name.lower(), self.value

    @property
    def twice(self):
        return self.value * 2


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Mode(IntFlag):
    R = 4
    W = 2
    X = 1


class Planet(Enum):
    EARTH = (3, 'blue')
    MARS = (4, 'red')

    def __init__(self, number, colour):
        self.number = number
        self.colour = colour


for line in '''list(Color), Color.CRIMSON, Color(1), Color['GREEN']
Color(3)
Color['BLUE']
Color.BLUE
repr(Color), str(Color.RED), repr(Color.RED), '{}'.format(Color.RED), '{:>12}|'.format(Color.RED)
Color.RED.describe(), Color.RED.twice, Color.RED.name, Color.RED.value
len(Color), Color.RED in Color, list(reversed(Color)), bool(Color)
Color.__members__
Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED != Color.GREEN
Color.RED < Color.GREEN
hash(Color.RED) == hash('RED'), {Color.RED: 1}[Color.CRIMSON]
isinstance(Color.RED, Color), type(Color.RED), type(Color)
Level.LOW < Level.HIGH, Level.LOW + 1, Level.HIGH == 10, '%d %s' % (Level.LOW, Level.LOW), '{:03d}'.format(Level.LOW), repr(Level.HIGH)
[1, 2, 3][Level.LOW], sorted([Level.HIGH, Level.LOW])
list(Auto), Auto.D.value
Perm.R | Perm.X, Perm.RW, repr(Perm.R | Perm.W | Perm.X), str(Perm.R | Perm.X), ~Perm.R, Perm(0), bool(Perm(0))
Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW & Perm.W, Perm.RW ^ Perm.R
Perm(8)
Perm(-1), Perm(3) is Perm.RW
Perm.R | 1
list(Perm)
Mode.R | Mode.W, Mode.R | 8, Mode(0), ~Mode.R, Mode(7), repr(Mode(16)), str(Mode(3)), Mode.R + 1
Mode.R & 5, 5 & Mode.R, 3 | Mode.R, Mode.R ^ Mode.R, Mode(-2)
Mode('a')
Planet.EARTH.number, Planet.MARS.colour, Planet((3, 'blue'))
Enum('Animal', 'CAT DOG').DOG.value, list(Enum('N', {'a': 1, 'b': 2})), list(Enum('P', [('x', 5)], start=3))
IntEnum('I', 'A B', start=5).B + 1
dir(Color)
Color.RED.GREEN'''.split('\n'):
    show(line)


def attempt(body):
    try:
        exec(body, globals())
    except Exception as e:
        print(body.replace('\n', '; '), '->', type(e).__name__, e)


for body in ('Color.RED = 3', 'del Color.RED', 'Color.new = 3', 'class More(Color):\n    X = 1',
             'class Twice(Enum):\n    A = 1\n    A = 2', '@unique\nclass U(Enum):\n    A = 1\n    B = 1',
             'class S(Enum):\n    _sunder_ = 1', 'class M(Enum):\n    mro = 1', 'Color()', 'Color.RED.value = 3',
             'class O(Enum):\n    _order_ = "B A"\n    A = 1\n    B = 2', 'class W(Enum, int):\n    A = 1'):
    attempt(body)


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return cls.A


print(Missing(99))


class Text(str, Enum):
    X = 'ex'

    def __str__(self):
        return self.value


print(Text.X, Text.X + 'y', repr(Text.X), Text.X.upper(), '{}'.format(Text.X))


class Own(int, Enum):
    def __new__(cls, value, label):
        self = int.__new__(cls, value)
        self._value_ = value
        self.label = label
        return self
    ONE = 1, 'one'
    TWO = 2, 'two'


print(Own.ONE.label, Own(2).label, Own.TWO + 1)
