# Exceptions as control flow: raised near and far, matched, cleaned up after, with context managers. SIZE is the number
# of turns.
import sys


class Missing(Exception):
    pass


class Found(Exception):
    def __init__(self, value):
        super().__init__(value)
        self.value = value


class Counter:
    def __init__(self):
        self.entered = 0
        self.swallowed = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, value, trace):
        if kind is Missing:
            self.swallowed += 1
            return True
        return False


def find(tree, key, depth):
    """Tells what it has found by an exception, from deep below."""
    if depth == 0:
        raise Found(tree * 10 + key) if tree % 3 == key else Missing(key)
    try:
        find(tree * 2, key, depth - 1)
    except Missing:
        find(tree * 2 + 1, key, depth - 1)


def near(turns):
    table = {}
    total = 0
    for i in range(turns):
        try:
            total += table[i % 100]
        except KeyError:
            table[i % 100] = i
        try:
            total += [1, 2, 3][i % 4]
        except IndexError as error:
            total += len(error.args)
        finally:
            total += 1
        try:
            int('x' if i % 5 == 0 else '7')
        except (TypeError, ValueError):
            total += 2
        else:
            total -= 1
    return total


def main(size):
    total = near(size)
    for i in range(size // 20):
        try:
            find(i, i % 3, 4)
        except Found as found:
            total += found.value
        except Missing:
            total -= 1
    counter = Counter()
    for i in range(size):
        with counter:
            if i % 2:
                raise Missing(i)
    return [total, counter.entered, counter.swallowed]


EXPECTED = {100: [1839, 100, 50], 50000: [502390049, 50000, 25000], 350000: [24516760049, 350000, 175000]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 350000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('exceptions', SIZE, result)
