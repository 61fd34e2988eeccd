"""Ctrl-C while a chain of `yield from` is resumed: before every instruction, and always the innermost generator gets it.

bpo-30039. To resume the chain, the loop goes through all of its generators from the outside to the
inside. One that took the signal on its way would get the KeyboardInterrupt, and those inside of it
would stay suspended, their `finally` clauses not run. Each stands before its YIELD_FROM, so the
loop does not look for signals there.
"""
import _inject
import signal

log = []


def innermost():
    try:
        yield 'first'
        n = len('work')
        yield n + 1
    finally:
        log.append('innermost')


def middle():
    try:
        yield from innermost()
    finally:
        log.append('middle')


def outer():
    try:
        yield from middle()
    finally:
        log.append('outer')


def resume_interrupted(point):
    """Who cleaned up, in order; None if no signal came."""
    del log[:]
    chain = outer()
    next(chain)
    _inject.arm([point])
    try:
        next(chain)
    except KeyboardInterrupt:
        pass
    return log[:] if _inject.disarm()[1] else None


for function in ('outer', 'middle', 'innermost'):
    k = 0
    while True:
        cleaned = resume_interrupted('%d@%s#%d' % (signal.SIGINT, function, k))
        if cleaned is None:
            break
        print('before instruction %d of %-10s' % (k, function + ':'),
              'cleaned up ' + ', '.join(cleaned) if cleaned else 'it had yielded before the loop looked')
        k += 1
