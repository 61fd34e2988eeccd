# A million of short-lived points, normalised and compared: instances with float attributes, math functions.
import sys
from math import cos, sin, sqrt


class Point:
    def __init__(self, i):
        self.x = x = sin(i)
        self.y = cos(i) * 3
        self.z = x * x / 2

    def normalize(self):
        length = sqrt(self.x ** 2 + self.y ** 2 + self.z ** 2)
        self.x /= length
        self.y /= length
        self.z /= length

    def maximize(self, other):
        self.x = self.x if self.x > other.x else other.x
        self.y = self.y if self.y > other.y else other.y
        self.z = self.z if self.z > other.z else other.z
        return self


def main(size):
    points = [Point(i) for i in range(size)]
    for point in points:
        point.normalize()
    top = points[0]
    for point in points[1:]:
        top = top.maximize(point)
    return [round(1e6 * top.x), round(1e6 * top.y), round(1e6 * top.z)]


EXPECTED = {100: [893876, 1000000, 447179], 40000: [894424, 1000000, 447212], 250000: [894427, 1000000, 447214]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 250000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('float_objects', SIZE, result)
