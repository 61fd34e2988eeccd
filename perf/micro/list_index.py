"""list.append, then indexing."""


def main(n):
    items = []
    for i in range(n):
        items.append(i)
    total = 0
    for turn in range(10):
        for i in range(n):
            total += items[i]
    return total


N = 2000000
assert main(N) == 10 * (N * (N - 1) // 2)
