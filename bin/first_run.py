"""What most programs do at first: V8's code cache, and with it the snapshot, hold the functions that this needs."""
import sys
import os
import signal


class Greeting:
    def __init__(self, *words):
        self.words = words
        self.length = 0
        for word in words:
            self.length += len(word)

    def __str__(self):
        return ' '.join(self.words)


def main(argv):
    counts = {}
    for n, arg in enumerate(argv):
        try:
            counts[arg] = counts.get(arg, 0) + n
        except KeyError as error:
            print(error, file=sys.stderr)
    previous = signal.signal(signal.SIGUSR1, lambda signum, frame: print('%s: %d' % (Greeting('got', 'it'), signum)))
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, previous)
    print(len(counts), [n * n for n in range(3) if n], os.path.join('a', 'b'), sep=', ')
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
