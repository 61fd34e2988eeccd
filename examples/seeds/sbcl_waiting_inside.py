"""A deadlock with no second lock: a process waits in a section for one who waits for its handler.

SBCL, "More deadlocks": in a section never wait for somebody who is not in one. The parent asks its
child something, with signals held back. The child wants a signal to be handled before it answers.
Who waits and why is told by watch() of minipy.signals.
"""
import os
import signal

from minipy.signals import deferred, watch

asked, ask = os.pipe()
heard, acknowledge = os.pipe()
answered, answer = os.pipe()


def child(parent):
    while os.read(asked, 1) == b'?':
        os.kill(parent, signal.SIGUSR1)
        os.read(heard, 1)
        os.write(answer, b'A')


def on_usr1(signum, frame):
    os.write(acknowledge, b'!')


def report(signals, seconds, holder, place):
    print('  watch:', *(signum.name for signum in signals), 'waits; the section is in', holder.split(' (')[0])
    os.write(answer, b'-')  # so that this program has an end


signal.signal(signal.SIGUSR1, on_usr1)
parent = os.getpid()
pid = os.fork()
if pid == 0:
    child(parent)
    os._exit(0)
watch(0.2, report)

print('broken: waiting in the section')
with deferred():
    os.write(ask, b'?')
    print('  answer:', os.read(answered, 1).decode())
os.read(answered, 1)  # it came when the section had ended
watch(None)

print('fixed: waiting where signals are let in')
with deferred() as section:
    os.write(ask, b'?')
    with section.restored():
        print('  answer:', os.read(answered, 1).decode())

os.write(ask, b'.')
os.waitpid(pid, 0)
