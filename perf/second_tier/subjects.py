# What perf/second_tier translates: float arithmetic, recursive calls with ints, methods and attributes.


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


def queens(full, columns, rising, falling):
    if columns == full:
        return 1
    count = 0
    free = full & ~(columns | rising | falling)
    while free:
        bit = free & -free
        free ^= bit
        count += queens(full, columns | bit, (rising | bit) << 1, (falling | bit) >> 1)
    return count


class Point:
    def __init__(self):
        self.x = 0

    def move(self, d):
        self.x += d


def walk(point, n):
    for i in range(n):
        point.move(i)
    return point.x


def run_escape(size):
    total = 0
    for row in range(size):
        for column in range(size):
            total += escape(3.2 * column / size - 2.2, 2.4 * row / size - 1.2, 60)
    return total


def run_queens(size):
    return queens((1 << size) - 1, 0, 0, 0)


def run_walk(size):
    return walk(Point(), size)
