# Sudoku by elimination and search: dicts of strings, sets, all() and recursion. SIZE is the number of puzzles.
import sys

ROWS = 'ABCDEFGHI'
DIGITS = '123456789'
SQUARES = [row + column for row in ROWS for column in DIGITS]
UNITS = ([[row + column for column in DIGITS] for row in ROWS] + [[row + column for row in ROWS] for column in DIGITS]
         + [[row + column for row in rows for column in columns]
            for rows in ('ABC', 'DEF', 'GHI') for columns in ('123', '456', '789')])
UNITS_OF = {square: [unit for unit in UNITS if square in unit] for square in SQUARES}
PEERS_OF = {square: sorted(set(sum(UNITS_OF[square], [])) - {square}) for square in SQUARES}
PUZZLES = [
    '53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79',
    '..9748...7.........2.1.9.....7...24..64.1.59..98...3.....8.3.2.........6...2759..',
    '1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..',
    '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......',
]


def assign(values, square, digit):
    """Leave one digit in a square; False when that contradicts another."""
    for other in values[square].replace(digit, ''):
        if not eliminate(values, square, other):
            return False
    return True


def eliminate(values, square, digit):
    if digit not in values[square]:
        return True
    rest = values[square] = values[square].replace(digit, '')
    if not rest:
        return False
    if len(rest) == 1:
        for peer in PEERS_OF[square]:
            if not eliminate(values, peer, rest):
                return False
    for unit in UNITS_OF[square]:
        places = [s for s in unit if digit in values[s]]
        if not places:
            return False
        if len(places) == 1 and not assign(values, places[0], digit):
            return False
    return True


def read(puzzle):
    values = {square: DIGITS for square in SQUARES}
    for square, digit in zip(SQUARES, puzzle):
        if digit in DIGITS and not assign(values, square, digit):
            return None
    return values


def search(values):
    if values is None or all([len(values[square]) == 1 for square in SQUARES]):
        return values
    choices, square = min([(len(values[s]), s) for s in SQUARES if len(values[s]) > 1])
    for digit in values[square]:
        copy = dict(values)
        if assign(copy, square, digit):
            solved = search(copy)
            if solved is not None:
                return solved
    return None


def main(size):
    checksum = 0
    for i in range(size):
        solved = search(read(PUZZLES[i % len(PUZZLES)]))
        for unit in UNITS:
            assert sorted([solved[square] for square in unit]) == list(DIGITS)
        for square in SQUARES:
            checksum = (checksum * 7 + int(solved[square])) % 1000003
    return checksum


EXPECTED = {1: 481380, 24: 408617, 160: 137079}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 160
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('sudoku', SIZE, result)
