# Conway's life, on a torus of lists and on an endless plane of a set. SIZE is the number of generations.
import sys

GUN = ['........................O', '......................O.O', '............OO......OO............OO',
       '...........O...O....OO............OO', 'OO........O.....O...OO', 'OO........O...O.OO....O.O',
       '..........O.....O.......O', '...........O...O', '............OO']


def cells_of(picture):
    return {(x, y) for y, row in enumerate(picture) for x, c in enumerate(row) if c == 'O'}


def step_set(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    at = (x + dx, y + dy)
                    neighbours[at] = neighbours.get(at, 0) + 1
    return {at for at, count in neighbours.items() if count == 3 or (count == 2 and at in cells)}


def step_grid(grid, width, height):
    result = []
    for y in range(height):
        above = grid[y - 1]
        here = grid[y]
        below = grid[(y + 1) % height]
        row = []
        for x in range(width):
            right = (x + 1) % width
            count = (above[x - 1] + above[x] + above[right] + here[x - 1] + here[right]
                     + below[x - 1] + below[x] + below[right])
            row.append(1 if count == 3 or (count == 2 and here[x]) else 0)
        result.append(row)
    return result


def main(size):
    cells = cells_of(GUN)
    width, height = 60, 40
    grid = [[0] * width for y in range(height)]
    for x, y in cells:
        grid[y][x] = 1
    for generation in range(size):
        cells = step_set(cells)
        grid = step_grid(grid, width, height)
    return [len(cells), sum([x * 3 + y for x, y in cells]), sum([sum(row) for row in grid])]


EXPECTED = {10: [48, 2711, 48], 70: [58, 3776, 58], 480: [116, 26506, 166]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 480
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('life', SIZE, result)
