# Names and their enumerations, numbers out of range, handlers that are none, what getsignal() gives back, and signals
# from another process while this one waits.
import os
import signal

from fixtures.children import poke, reap, shell

kinds = {}
for name in dir(signal):
    value = getattr(signal, name)
    if name.startswith(('SIG', 'CTRL_')) and not isinstance(value, type):
        kinds.setdefault(type(value).__name__, []).append(name)
for kind in sorted(kinds):
    print(kind, sorted(kinds[kind]))


def show(f, *args):
    try:
        print(f.__name__, args[:1], repr(f(*args)))
    except Exception as error:
        print(f.__name__, args[:1], type(error).__name__, error)


def handler(signum, frame):
    log.append(signum)


log = []
for number in (4242, 65, 64, 0, -1):
    show(signal.getsignal, number)
    if number not in (64,):
        show(signal.signal, number, handler)
for wrong in (None, 'text', 2, 4.5):
    show(signal.signal, signal.SIGUSR1, wrong)
show(signal.signal, signal.SIGKILL, handler)
show(signal.signal, signal.SIGSTOP, signal.SIG_DFL)
show(signal.siginterrupt, 65, True)

before = signal.signal(signal.SIGHUP, handler)
print(repr(before), signal.getsignal(signal.SIGHUP) is handler)
print(signal.signal(signal.SIGHUP, before) is handler, repr(signal.getsignal(signal.SIGHUP)))

# Each signal's handler goes in, comes out and is replaced by what was there.
kept = []
for signum in signal.Signals:
    if signal.getsignal(signum) is None or signum in (signal.SIGKILL, signal.SIGSTOP):
        continue
    old = signal.signal(signum, handler)
    kept.append((signum.name, old, signal.signal(signum, old) is handler, signal.getsignal(signum) == old))
print(len(kept), [entry for entry in kept if entry[2:] != (True, True)])
print([(name, repr(old)) for name, old, _, _ in kept if old != signal.SIG_DFL and name not in ('SIGINT',)])


# Another process sends, this one is between two statements or asleep.
class Alarm(Exception):
    pass


def usr1(signum, frame):
    raise Alarm('usr1')


signal.signal(signal.SIGHUP, handler)
signal.signal(signal.SIGUSR1, usr1)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
for signum in (signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2):
    try:
        reap(shell('kill -%d $PPID' % signum))
        print(signum.name, log)
    except Alarm as error:
        print(signum.name, error)
        try:
            os.wait()
        except ChildProcessError:
            pass  # the signal came when waitpid() had its answer
signal.signal(signal.SIGALRM, usr1)
signal.alarm(1)
try:
    signal.pause()
except Alarm as error:
    print(error)
child = poke(signal.SIGHUP)
signal.pause()
print(log)
reap(child)
