# The flooded script: it computes, allocates, sleeps, reads, raises, generates and imports while signals come, and checks at the
# quiet points of sender.c that none is lost. fd 3: the sender's lines; fd 4: answers.
#
# SIGRTMIN is blocked and taken by sigtimedwait(): each number once, in order. SIGRTMIN+1 is handled in sections that defer it,
# where its numbers can be seen: in order, and none twice; outside of sections equal ones coalesce.
import os
import signal
import sys
import minipy.signals

STANDARD = (signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP)
TAKEN = signal.SIGRTMIN
HANDLED = signal.SIGRTMIN + 1
runs = dict.fromkeys(STANDARD + (HANDLED,), 0)
taken = handled = 0


def count(signum, frame):
    runs[signum] += 1


def queued(signum, frame):
    global handled
    runs[signum] += 1
    info = minipy.signals.siginfo()
    if info is not None:
        assert info.si_status > handled, ('handled', info.si_status, 'after', handled)
        handled = info.si_status


def take():
    global taken
    while True:
        info = signal.sigtimedwait([TAKEN], 0)
        if info is None:
            return
        assert info.si_status == taken + 1, ('taken', info.si_status, 'after', taken)
        taken = info.si_status


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def compute():
    assert fibonacci(12) == 144
    assert sum(i * i for i in range(200)) == 2646700


def allocate():
    table = {str(i): [i] * 5 for i in range(100)}
    assert len(sorted(table, key=lambda k: -int(k))) == 100


def sleep():
    import time
    time.sleep(0.0002)


def read():
    r, w = os.pipe()
    os.write(w, b'x' * 100)
    assert os.read(r, 200) == b'x' * 100
    os.close(r)
    os.close(w)


def fail(depth=5):
    try:
        if depth == 0:
            raise KeyError(depth)
        fail(depth - 1)
    except KeyError:
        if depth < 5:
            raise
    finally:
        depth += 1


def generate():
    def inner():
        for i in range(50):
            yield i
    def outer():
        yield from inner()
    assert sum(outer()) == 1225


def load():
    sys.modules.pop('keyword', None)
    import keyword
    assert keyword.iskeyword('with')


def defer():
    with minipy.signals.deferred(HANDLED) as section:
        compute()
        with section.restored():
            pass
        generate()


def main():
    import select
    jobs = (compute, allocate, sleep, read, fail, generate, load, defer, take)
    buffer = b''
    seen = dict(runs)
    points = rounds = 0
    while True:
        for job in jobs:
            job()
        rounds += 1
        if not select.select([3], [], [], 0)[0]:
            continue
        buffer += os.read(3, 1000)
        while b'\n' in buffer:
            line, buffer = buffer.split(b'\n', 1)
            word, first, second = line.split()
            if word == b'e':
                print('%d rounds, %d quiet points, %d taken, runs: %s' % (
                    rounds, points, taken, ' '.join('%d of %d' % (runs[s], s) for s in sorted(runs))))
                print('sent %d, queue full %d' % (int(first), int(second)))
                return
            repr(0)
            for signum in STANDARD:
                assert runs[signum] > seen[signum], ('no run of the handler of', signum)
            take()
            assert taken == int(first), ('taken', taken, 'of', int(first))
            seen = dict(runs)
            points += 1
            os.write(4, b'.')


for signum in STANDARD:
    signal.signal(signum, count)
signal.signal(HANDLED, queued)
signal.pthread_sigmask(signal.SIG_BLOCK, [TAKEN])
os.write(4, b'.')
main()
