"""Conway's game of life on sets of tuples: a glider crosses a torus."""
from itertools import product

SIZE = 8


def step(alive):
    def neighbours(cell):
        x, y = cell
        return {((x + dx) % SIZE, (y + dy) % SIZE)
                for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0)}

    candidates = alive.union(*map(neighbours, alive))
    return {cell for cell in candidates
            if len(neighbours(cell) & alive) == 3 or (cell in alive and len(neighbours(cell) & alive) == 2)}


def show(alive):
    return '\n'.join(''.join('#' if (x, y) in alive else '.' for x in range(SIZE)) for y in range(SIZE))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
world = set(glider)
for generation in range(32):
    if generation % 12 == 0:
        print('generation', generation)
        print(show(world))
    world = step(world)
print('home again after 32 generations:', world == glider)
