# Permutations and combinations in plain Python, and a letter puzzle solved with them: generators, lists, tuples.
import sys


def chosen(pool, indices, count):
    return tuple([pool[i] for i in indices[:count]])


def permutations(items, count):
    pool = tuple(items)
    n = len(pool)
    indices = list(range(n))
    cycles = list(range(n, n - count, -1))
    yield chosen(pool, indices, count)
    while True:
        for i in range(count - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield chosen(pool, indices, count)
                break
        else:
            return


def combinations(items, count):
    if count == 0:
        yield ()
        return
    for i in range(len(items) - count + 1):
        for rest in combinations(items[i + 1:], count - 1):
            yield (items[i],) + rest


def puzzle(limit):
    """Digits with ODD + ODD = EVEN, among the first `limit` permutations."""
    found = []
    tried = 0
    for o, d, e, v, n in permutations(range(10), 5):
        tried += 1
        if tried > limit:
            break
        if o and e and 2 * (o * 100 + d * 11) == ((e * 10 + v) * 10 + e) * 10 + n:
            found.append((o, d, e, v, n))
    return found


def main(size):
    checksum = 0
    for p in permutations(range(size), size):
        checksum = (checksum * 7 + p[0] * 3 + p[-1]) % 1000003
    for c in combinations(tuple(range(size * 2)), size // 2 + 1):
        checksum = (checksum * 5 + c[1]) % 1000003
    return [checksum, puzzle(size ** 5)]


EXPECTED = {5: [26863, []], 7: [572679, []], 9: [925191, [(6, 5, 1, 3, 0), (8, 5, 1, 7, 0)]]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 9
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('permutations', SIZE, result)
