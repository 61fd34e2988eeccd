"""`finally` under a signal whose handler raises.

Raised in the body, the exception runs the `finally`. But the acquisition before the
`try` is a gap: a signal that comes during acquire() is looked at right after the call,
outside the `try`, and nothing releases. That is so in every Python; this program shows
each case, with the signal at a place of its choosing.
"""
import os
import signal


class Stop(Exception):
    pass


def handler(signum, frame):
    raise Stop


signal.signal(signal.SIGUSR1, handler)


class Resource:
    def __init__(self, when):
        self.when = when
        self.held = 0

    def reach(self, place):
        if place == self.when:
            os.kill(os.getpid(), signal.SIGUSR1)

    def acquire(self):
        self.held += 1

    def release(self):
        self.held -= 1

    def __enter__(self):
        self.acquire()

    def __exit__(self, *exc_info):
        self.release()


def with_try(r):
    r.acquire()
    r.reach('before try')
    try:
        r.reach('body')
    finally:
        r.release()
        r.reach('finally')


def with_with(r):
    with r:
        r.reach('body')
    r.reach('after')


def run(function, when):
    r = Resource(when)
    try:
        function(r)
        result = 'completed'
    except Stop:
        result = 'stopped'
    print('%-9s signal %-10s: %-9s %s' % (function.__name__, when, result, 'LEAKED' if r.held else 'released'))


for when in ('never', 'before try', 'body', 'finally'):
    run(with_try, when)
for when in ('never', 'body', 'after'):
    run(with_with, when)
