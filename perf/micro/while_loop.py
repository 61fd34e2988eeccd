"""while i < n: i += 1"""


def main(n):
    i = 0
    while i < n:
        i += 1
    return i


N = 40000000
assert main(N) == N
