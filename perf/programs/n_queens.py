# Queens on a board, all placements, once by sets and generators and once by bits. SIZE is the width of the board.
import sys


def placements(width, row=0, columns=frozenset(), rising=frozenset(), falling=frozenset()):
    """Each placement as the list of its columns."""
    if row == width:
        yield []
        return
    for column in range(width):
        if column in columns or row + column in rising or row - column in falling:
            continue
        for rest in placements(width, row + 1, columns | {column}, rising | {row + column}, falling | {row - column}):
            yield [column] + rest


def count_by_bits(full, columns, rising, falling):
    if columns == full:
        return 1
    count = 0
    free = full & ~(columns | rising | falling)
    while free:
        bit = free & -free
        free ^= bit
        count += count_by_bits(full, columns | bit, (rising | bit) << 1, (falling | bit) >> 1)
    return count


def main(size):
    checksum = 0
    count = 0
    for columns in placements(size):
        count += 1
        for column in columns:
            checksum = (checksum * 11 + column) % 1000003
    assert count == count_by_bits((1 << size) - 1, 0, 0, 0)
    return [count, count_by_bits((1 << size + 1) - 1, 0, 0, 0), checksum]


EXPECTED = {5: [10, 4, 860919], 9: [352, 724, 307903], 11: [2680, 14200, 675600]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 11
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('n_queens', SIZE, result)
