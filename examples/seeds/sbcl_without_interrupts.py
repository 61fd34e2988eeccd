"""SBCL's WITHOUT-INTERRUPTS: nested, and with interrupts allowed inside.

SBCL, "Signal handling": "WITHOUT-INTERRUPTS" and "When are signals handled?": deferred until the
end of the body, "provided it is not nested in another". Here it is deferred() of minipy.signals.
restored() is SBCL's WITH-LOCAL-INTERRUPTS, allow() opens the innermost section only, an atomic
function is a section before its first instruction.
"""
import os
import signal

from minipy.signals import allow, atomic, deferred, waiting


def show(signum, frame):
    print('    handler of', signal.Signals(signum).name)


def send(*signals):
    for signum in signals:
        os.kill(os.getpid(), signum)
    print('  sent', ', '.join(signum.name for signum in signals) + '; waiting:',
          ', '.join(sorted(signum.name for signum in waiting())) or 'none')


for signum in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGTERM):
    signal.signal(signum, show)

print('outside')
send(signal.SIGUSR1)

print('a section: they run at its end, in ascending order')
with deferred():
    send(signal.SIGTERM, signal.SIGUSR2, signal.SIGUSR1)

print('nested: at the end of the outer one')
with deferred():
    with deferred():
        send(signal.SIGUSR1)
    print('  the inner one has ended')
print('  the outer one has ended')

print('allowed inside')
with deferred() as section:
    send(signal.SIGUSR1)
    with section.restored():
        print('  restored: handled at once')
        send(signal.SIGUSR2)

print('allowed inside, but not by the outer one')
with deferred(signal.SIGUSR1):
    with deferred():
        with allow():
            send(signal.SIGUSR1, signal.SIGUSR2)
    print('  the inner one has ended')
print('  the outer one has ended')


@atomic
def allocate():
    send(signal.SIGUSR1)
    return 'allocated'


print('an atomic function')
print(' ', allocate())
