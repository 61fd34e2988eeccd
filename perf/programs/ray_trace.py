# Spheres over a checkered floor, with shadows and mirrors: small classes, methods, floats, recursion. SIZE is the
# width of the picture.
import sys
from math import sqrt


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def plus(self, other, factor):
        return Vector(self.x + other.x * factor, self.y + other.y * factor, self.z + other.z * factor)

    def unit(self):
        length = sqrt(self.dot(self))
        return Vector(self.x / length, self.y / length, self.z / length)


class Sphere:
    def __init__(self, center, radius, brightness, mirror):
        self.center = center
        self.radius = radius
        self.brightness = brightness
        self.mirror = mirror

    def hit(self, origin, direction):
        """The distance along the ray, or None."""
        to_center = self.center.plus(origin, -1.0)
        along = to_center.dot(direction)
        rest = self.radius ** 2 - to_center.dot(to_center) + along * along
        if rest < 0.0:
            return None
        distance = along - sqrt(rest)
        return distance if distance > 1e-6 else None

    def normal(self, at):
        return at.plus(self.center, -1.0).unit()

    def shade(self, at):
        return self.brightness


class Floor:
    mirror = 0.2

    def __init__(self, height):
        self.height = height

    def hit(self, origin, direction):
        if direction.y > -1e-6:
            return None
        distance = (self.height - origin.y) / direction.y
        return distance if 1e-6 < distance < 60.0 else None

    def normal(self, at):
        return Vector(0.0, 1.0, 0.0)

    def shade(self, at):
        return 0.9 if (int(at.x + 100.0) + int(at.z + 100.0)) % 2 else 0.3


class Scene:
    def __init__(self):
        self.things = [Floor(-1.0)]
        for i in range(4):
            self.things.append(Sphere(Vector(i * 1.6 - 2.4, -0.3 + 0.2 * i, 5.0 + i % 2), 0.7, 0.5 + 0.1 * i, 0.3))
        self.light = Vector(-5.0, 8.0, -2.0)

    def nearest(self, origin, direction):
        best = None
        found = None
        for thing in self.things:
            distance = thing.hit(origin, direction)
            if distance is not None and (best is None or distance < best):
                best = distance
                found = thing
        return best, found

    def color(self, origin, direction, depth):
        distance, thing = self.nearest(origin, direction)
        if thing is None:
            return 0.2 + 0.3 * abs(direction.y)
        at = origin.plus(direction, distance)
        normal = thing.normal(at)
        to_light = self.light.plus(at, -1.0).unit()
        bright = 0.1
        if self.nearest(at, to_light)[1] is None:
            facing = normal.dot(to_light)
            if facing > 0.0:
                bright += facing
        color = bright * thing.shade(at)
        if depth:
            mirrored = direction.plus(normal, -2.0 * direction.dot(normal)).unit()
            color = color * (1.0 - thing.mirror) + self.color(at, mirrored, depth - 1) * thing.mirror
        return color


def main(size):
    scene = Scene()
    eye = Vector(0.0, 0.5, -1.0)
    checksum = 0
    for row in range(size * 3 // 4):
        for column in range(size):
            direction = Vector((column - size / 2) / size, (size * 3 / 8 - row) / size, 1.0).unit()
            level = int(scene.color(eye, direction, 2) * 15)
            checksum = (checksum * 13 + min(level, 15)) % 1000003
    return checksum


EXPECTED = {8: 163866, 60: 910498, 170: 232929}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 170
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('ray_trace', SIZE, result)
