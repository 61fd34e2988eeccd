# The Mandelbrot set, once with pairs of floats and once with complex numbers. SIZE is the width of the picture.
import sys


def escape(x0, y0, limit):
    x = y = 0.0
    for i in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return i
        y = 2.0 * x * y + y0
        x = xx - yy + x0
    return limit


def escape_complex(c, limit):
    z = 0j
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2.0:
            return i
    return limit


def main(size):
    checksum = 0
    for row in range(size):
        y = 2.4 * row / size - 1.2
        for column in range(size):
            checksum = (checksum * 7 + escape(3.2 * column / size - 2.2, y, 60)) % 1000003
    smaller = size // 3
    for row in range(smaller):
        for column in range(smaller):
            checksum = (checksum * 7 + escape_complex(complex(3.2 * column / smaller - 2.2, 2.4 * row / smaller - 1.2), 40)) % 1000003
    return checksum


EXPECTED = {10: 653456, 150: 151503, 450: 925955}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 450
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('mandelbrot', SIZE, result)
