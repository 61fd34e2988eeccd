# Random walks towards the corners of a polygon, drawn into a grid: objects with operators, floats, a generator of
# random numbers of its own. SIZE is the number of points.
import sys


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def towards(self, other, share):
        return self + (other - self) * share


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 69069 + 1234567) % 4294967296
        return (self.state >> 16) % n


class Game:
    def __init__(self, corners, share, width):
        self.corners = corners
        self.share = share
        self.width = width
        self.grid = [[0] * width for row in range(width)]

    def play(self, points):
        random = Random(42)
        at = Vector(0.25, 0.5)
        last = 0
        for i in range(points):
            corner = random.below(len(self.corners))
            if corner == last:
                corner = (corner + 1) % len(self.corners)
            last = corner
            at = at.towards(self.corners[corner], self.share)
            self.draw(at)

    def draw(self, at):
        column = int(at.x * self.width)
        row = int(at.y * self.width)
        if 0 <= column < self.width and 0 <= row < self.width:
            self.grid[row][column] += 1


def main(size):
    corners = [Vector(0.5, 0.0), Vector(0.98, 0.345), Vector(0.79, 0.905), Vector(0.21, 0.905), Vector(0.02, 0.345)]
    game = Game(corners, 0.5, 128)
    game.play(size)
    checksum = 0
    for row in game.grid:
        for cell in row:
            checksum = (checksum * 17 + cell) % 999983
    return checksum


EXPECTED = {500: 618750, 25000: 341481, 160000: 116048}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 160000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('chaos_game', SIZE, result)
