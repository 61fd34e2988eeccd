"""Thirty lines that import sys, os and signal: what a start costs."""
import sys
import os
import signal


def handler(signum, frame):
    print('got', signum)


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self.n


def main(argv):
    signal.signal(signal.SIGUSR1, handler)
    c = Counter()
    for i in range(10):
        c.add(i)
    os.kill(os.getpid(), signal.SIGUSR1)
    print(c.n)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
