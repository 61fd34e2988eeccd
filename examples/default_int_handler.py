"""Ctrl-C is an ordinary handler: signal.default_int_handler raises KeyboardInterrupt.

So it can be caught, replaced, ignored and put back.
"""
import os
import signal


def ctrl_c():
    os.kill(os.getpid(), signal.SIGINT)


print('at start:', signal.getsignal(signal.SIGINT) is signal.default_int_handler)

try:
    ctrl_c()
    print('not reached')
except KeyboardInterrupt as exc:
    print('caught', repr(exc))

presses = []
previous = signal.signal(signal.SIGINT, lambda signum, frame: presses.append(signum))
ctrl_c()
ctrl_c()
print('counted instead:', len(presses))

signal.signal(signal.SIGINT, signal.SIG_IGN)
ctrl_c()
print('ignored:', signal.getsignal(signal.SIGINT))

signal.signal(signal.SIGINT, previous)
try:
    try:
        ctrl_c()
    finally:
        print('finally, on the way out')
except KeyboardInterrupt:
    print('caught again')

try:
    signal.default_int_handler()
except KeyboardInterrupt:
    print('called by hand, it raises too')
