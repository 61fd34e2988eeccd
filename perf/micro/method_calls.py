"""Method calls and attributes."""


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k

    def get(self):
        return self.n


def main(n):
    c = Counter()
    for i in range(n):
        c.add(i)
        c.get()
    return c.get()


N = 5000000
assert main(N) == N * (N - 1) // 2
