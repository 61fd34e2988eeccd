"""A sum over two nested ranges."""


def main(n):
    total = 0
    for i in range(n):
        for j in range(100):
            total += j
    return total


N = 400000
assert main(N) == 4950 * N
