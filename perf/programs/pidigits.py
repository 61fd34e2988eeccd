# Digits of pi, one at a time: whole numbers that grow without end. SIZE is the number of digits.
import sys


def digits(count):
    """The first `count` digits, by a spigot over a continued fraction (Gibbons)."""
    result = []
    q, r, t, k, n, m = 1, 0, 1, 1, 3, 3
    while len(result) < count:
        if 4 * q + r - t < n * t:
            result.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, m = q * k, (2 * q + r) * m, t * m, k + 1, (q * (7 * k + 2) + r * m) // (t * m), m + 2
    return result


def main(size):
    checksum = 0
    for digit in digits(size):
        checksum = (checksum * 10 + digit) % 1000003
    return checksum


EXPECTED = {50: 268836, 1200: 698698, 3000: 769575}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('pidigits', SIZE, result)
