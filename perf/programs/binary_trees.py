# Many trees built and thrown away: allocation, recursion, and the garbage collector. SIZE is the greatest depth.
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def build_tuples(depth):
    return (build_tuples(depth - 1), build_tuples(depth - 1)) if depth else ()


def count_tuples(tree):
    return 1 + count_tuples(tree[0]) + count_tuples(tree[1]) if tree else 1


def main(size):
    long_lived = build(size)
    total = 0
    for depth in range(4, size + 1, 2):
        for i in range(2 ** (size - depth)):
            total += build(depth).count() * depth
        total += count_tuples(build_tuples(depth))
    return [total, long_lived.count()]


EXPECTED = {5: [279, 63], 12: [336999, 8191], 15: [3569886, 65535]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 15
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('binary_trees', SIZE, result)
