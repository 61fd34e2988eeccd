# Pipelines of generators, and trees walked by yield from. SIZE is the number of nodes of the tree.
import sys


class Node:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def walk(self):
        if self.left is not None:
            yield from self.left.walk()
        yield self.value
        if self.right is not None:
            yield from self.right.walk()


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Node(build(low, middle), middle, build(middle + 1, high))


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(source):
    for n in source:
        yield n * n % 1009


def only_odd(source):
    for n in source:
        if n & 1:
            yield n


def running_total():
    total = 0
    while True:
        n = yield total
        total = (total + n) % 1000003


def main(size):
    tree = build(0, size)
    walked = 0
    for turn in range(3):
        for value in tree.walk():
            walked = (walked * 3 + value) % 1000003
    total = running_total()
    next(total)
    piped = 0
    for n in only_odd(squares(numbers(size * 4))):
        piped = total.send(n)
    flat = sum(x * y for x in range(size // 100) for y in range(100)) % 1000003
    return [walked, piped, flat]


EXPECTED = {200: [912701, 211685, 4950], 14000: [277768, 519424, 163356], 80000: [687856, 966428, 15254]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 80000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('generators', SIZE, result)
