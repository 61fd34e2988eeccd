"""SIGINT and a chain of generators: the innermost one gets the exception.

Resuming a chain of `yield from` goes through every generator in it. If an outer one
took the signal on the way, KeyboardInterrupt would be raised there, and the inner
generators would be left behind, suspended, with their `finally` clauses not run. So
Python does not look for signals just before it goes on into a `yield from`.

The signal must come when nobody looks: zip() asks its iterators one after the other,
without an instruction in between: os.kill() first, then the chain.
"""
import os
import signal


def innermost():
    try:
        yield 'first'
        yield 'second'
    except KeyboardInterrupt:
        print('  innermost: caught KeyboardInterrupt')
        yield 'recovered'
    finally:
        print('  innermost: cleaned up')


def link(inner, name):
    try:
        yield from inner
    except KeyboardInterrupt:
        print(' ', name + ': caught KeyboardInterrupt, innermost is abandoned')
    finally:
        print(' ', name + ': cleaned up')


def interrupted(iterator):
    """next(iterator), with a SIGINT that comes just before."""
    kill = map(os.kill, [os.getpid()], [signal.SIGINT])
    return next(zip(kill, iterator))[1]


chain = link(link(link(innermost(), 'link 1'), 'link 2'), 'link 3')
print('plain:', next(chain))
print('interrupted:', interrupted(chain))
print('the rest:', list(chain))
