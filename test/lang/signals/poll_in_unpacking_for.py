# The poll between FOR_ITER and UNPACK_SEQUENCE, and the one after: a signal that trips inside an
# iterator without a Python frame is handled there, with what the loop has got on the stack.
import os
import signal
from functools import partial

FOR_ITER, UNPACK_SEQUENCE = 93, 92
NAMES = {FOR_ITER: 'FOR_ITER', UNPACK_SEQUENCE: 'UNPACK_SEQUENCE'}
where = []


def handler(signum, frame):
    where.append(NAMES.get(frame.f_code.co_code[frame.f_lasti], 'other'))
    if len(where) == 5:
        raise ValueError('fifth')


signal.signal(signal.SIGUSR1, handler)
kill = partial(os.kill, os.getpid(), signal.SIGUSR1)


def pairs():
    for i, x in enumerate(iter(kill, 0)):
        print(i, x, where)
        if i == 1:
            break


def tuples():
    for x, y in zip('ab', iter(kill, 0)):
        print(x, y, where)


class Pair:
    def __iter__(self):
        return iter([kill(), 2])


def unpacking():
    for i, (x, y) in enumerate([Pair()]):
        print(i, x, y, len(where))


pairs()
tuples()
try:
    pairs()
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno, where)
unpacking()
