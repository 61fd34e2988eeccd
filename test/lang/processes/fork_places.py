# fork() from wherever Python runs: a handler, a generator, a with block, an except clause, a sort key, a class body.
import os, signal, sys


def fork_and_reap(name):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        return True
    print(name, os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
    return False


def leave():
    os._exit(sum(i * i for i in range(100)) % 251)


def handler(signum, frame):
    if fork_and_reap('handler'):
        leave()


signal.signal(signal.SIGUSR1, handler)
os.kill(os.getpid(), signal.SIGUSR1)
for i in range(10):
    pass


def generator():
    yield fork_and_reap('generator')
    yield 'resumed'


g = generator()
if next(g):
    leave()
print(next(g))


class Manager:
    def __enter__(self):
        return fork_and_reap('enter')

    def __exit__(self, *args):
        if fork_and_reap('exit'):
            leave()


with Manager() as child:
    if child:
        leave()
    if fork_and_reap('with'):
        leave()

try:
    1 / 0
except ZeroDivisionError:
    if fork_and_reap('except'):
        leave()
print(sorted([2, 1], key=lambda n: leave() if fork_and_reap('key') else n))


class Body:
    if fork_and_reap('class'):
        leave()


# The child comes back through all frames, and ends as a program ends.
def deep(n):
    return deep(n - 1) if n else fork_and_reap('deep')


if deep(50):
    try:
        sys.exit(7)
    finally:
        print('finally in the child')
        sys.stdout.flush()

# A child's child.
if fork_and_reap('first'):
    if fork_and_reap('second'):
        os._exit(2)
    sys.stdout.flush()
    os._exit(1)
# An exception in the child is told by the child.
if fork_and_reap('raises'):
    sys.stderr = sys.stdout
    raise KeyError('in the child')
