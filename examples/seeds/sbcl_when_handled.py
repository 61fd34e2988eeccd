"""When do deferred signals run? At once, or as soon as what deferred them allows.

SBCL, "Signal handling": "When are signals handled?", rule by rule.
"""
import os
import signal

from minipy.signals import atomic, deferred


def send(signum):
    os.kill(os.getpid(), signum)


def note(signum, frame):
    print('    handler of %s in %s()' % (signal.Signals(signum).name, frame.f_code.co_name))


def fail(signum, frame):
    print('    handler of', signal.Signals(signum).name, 'raises')
    raise InterruptedError


@atomic
def pseudo_atomic():
    send(signal.SIGUSR2)
    send(signal.SIGUSR1)
    print('  still inside')


signal.signal(signal.SIGUSR1, note)
signal.signal(signal.SIGUSR2, note)
signal.signal(signal.SIGHUP, fail)

print('First: what pseudo atomic has deferred runs at its end, all of it')
pseudo_atomic()

print('Second: what a section has deferred runs when it ends, by an exception too')
try:
    with deferred():
        send(signal.SIGUSR1)
        raise KeyError('in the section')
except KeyError as error:
    print('  caught', repr(error))

print('A handler that raises ends the round. The others run when its exception has found its except clause')
try:
    with deferred():
        send(signal.SIGUSR2)
        send(signal.SIGUSR1)
        send(signal.SIGHUP)
except InterruptedError:
    print('  caught')

print('Synchronous signals are never deferred')
try:
    deferred(signal.SIGSEGV)
except ValueError as error:
    print('  ValueError:', error)

print('What has no handler does not wait: SIGCHLD is ignored in the section, as outside')
with deferred():
    send(signal.SIGCHLD)
