# The largest singular value of an endless matrix, by power iteration: calls, comprehensions, float sums.
import sys


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    n = range(len(vector))
    return [sum([entry(i, j) * vector[j] for j in n]) for i in n]


def times_transposed(vector):
    n = range(len(vector))
    return [sum([entry(j, i) * vector[j] for j in n]) for i in n]


def main(size):
    u = [1.0] * size
    v = u
    for turn in range(6):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    uv = vv = 0.0
    for a, b in zip(u, v):
        uv += a * b
        vv += b * b
    return round((uv / vv) ** 0.5 * 1e9)


EXPECTED = {10: 1271844019, 90: 1274218510, 260: 1274223898}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 260
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('spectral_norm', SIZE, result)
