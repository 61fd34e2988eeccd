# Matrices as lists of lists: products, Gaussian elimination, determinants of whole numbers. SIZE is the width.
import sys


def product(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def product_by_index(a, b, n):
    result = [[0] * n for i in range(n)]
    for i in range(n):
        row = a[i]
        out = result[i]
        for k in range(n):
            factor = row[k]
            other = b[k]
            for j in range(n):
                out[j] += factor * other[j]
    return result


def solve(matrix, right):
    """Gaussian elimination with pivots, in floats."""
    n = len(matrix)
    rows = [list(map(float, row)) + [float(value)] for row, value in zip(matrix, right)]
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        pivot = rows[i]
        for k in range(i + 1, n):
            row = rows[k]
            factor = row[i] / pivot[i]
            for j in range(i, n + 1):
                row[j] -= factor * pivot[j]
    solution = [0.0] * n
    for i in range(n - 1, -1, -1):
        rest = sum([rows[i][j] * solution[j] for j in range(i + 1, n)])
        solution[i] = (rows[i][n] - rest) / rows[i][i]
    return solution


def determinant(matrix):
    """Bareiss: exact, by whole numbers."""
    rows = [list(row) for row in matrix]
    n = len(rows)
    previous = 1
    for k in range(n - 1):
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                rows[i][j] = (rows[i][j] * rows[k][k] - rows[i][k] * rows[k][j]) // previous
        previous = rows[k][k]
    return rows[n - 1][n - 1]


def main(size):
    a = [[(i * 7 + j * 3) % 11 + (20 if i == j else 0) for j in range(size)] for i in range(size)]
    b = [[(i * j + 5) % 13 for j in range(size)] for i in range(size)]
    c = product(a, b)
    assert c == product_by_index(a, b, size)
    x = solve(a, [sum(row) for row in a])
    assert max([abs(value - 1.0) for value in x]) < 1e-6
    small = [row[:12] for row in a[:12]]
    return [sum([sum(row) for row in c]), determinant(small) % 1000003]


EXPECTED = {8: [23697, 941824], 70: [10711298, 779411], 145: [92594992, 779411]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 145
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('matrix', SIZE, result)
