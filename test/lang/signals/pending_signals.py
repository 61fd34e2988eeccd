# Several signals pending: equal ones coalesce, the lower number goes first, and a handler that raises leaves the
# others for the next poll.
import os
import signal

PID = os.getpid()
log = []


def send(*signums):
    """All of them from one C call, so that no poll comes between."""
    list(map(os.kill, [PID] * len(signums), signums))


def note(signum, frame):
    log.append(int(signum))


def raising(signum, frame):
    log.append(int(signum))
    raise ValueError('from %d' % signum)


USR1, USR2, TERM, HUP, ALRM = 10, 12, 15, 1, 14
for signum in (USR1, USR2, TERM, HUP, ALRM):
    signal.signal(signum, note)


def show(title):
    print(title, log)
    del log[:]


send(USR1, USR1, USR1)
show('coalesced')
send(TERM, USR2, ALRM, USR1, HUP, USR2, TERM)
show('ascending')

signal.signal(USR1, raising)
try:
    send(USR2, USR1)
    log.append('not reached')
except ValueError as error:
    log.append(str(error))
show('the first raises')

try:
    try:
        send(USR2, TERM, USR1, HUP)
    except ValueError as error:
        log.append('except')
        raise
    finally:
        log.append('finally')
except ValueError as error:
    log.append(str(error))
show('the second of four raises')

signal.signal(USR2, raising)
try:
    send(USR1, USR2)
except ValueError as error:
    log.append(str(error))
    log.append(str(error.__context__))
show('both raise')


def inner():
    send(USR1, USR2)
    log.append('not reached')


try:
    inner()
except ValueError as error:
    log.append(str(error))
    log.append(str(error.__context__))
show('both raise in a frame without a handler')

try:
    try:
        raise KeyError('handled')
    except KeyError:
        send(USR1)
except ValueError as error:
    log.append(repr(error.__context__))
show('raised while another exception is handled')


class Cleanup:
    def __enter__(self):
        log.append('enter')

    def __exit__(self, *exc):
        log.append(('exit', exc[0] and exc[0].__name__))
        return True


with Cleanup():
    send(USR1)
    log.append('not reached')
show('raised in a with block')

with Cleanup():
    send(USR1, USR2)
show('two raised in a with block: the cleanup is skipped' if log[-1] == 12 else 'two raised in a with block')


# A handler that sets handlers, itself included, and one that is set to None, SIG_IGN or SIG_DFL while pending.
def rearm(signum, frame):
    log.append('rearm')
    signal.signal(signum, note)


signal.signal(USR1, rearm)
signal.signal(USR2, note)
send(USR1)
send(USR1)
show('a handler sets its successor')


def ignore_other(signum, frame):
    log.append(int(signum))
    signal.signal(USR2, signal.SIG_IGN)


signal.signal(USR1, ignore_other)
send(USR1, USR2)
show('the other is ignored meanwhile')
print(signal.getsignal(USR2))


def frames(signum, frame):
    log.append((frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, sorted(frame.f_locals)))


signal.signal(USR1, frames)


def interrupted():
    a = 1
    send(USR1)
    b = 2


interrupted()
show('the frame')


class Callable:
    def __call__(self, signum, frame):
        log.append('callable')

    def method(self, signum, frame):
        log.append('method')


for handler in (Callable(), Callable().method, lambda s, f: log.append('lambda'), log.extend):
    signal.signal(USR1, handler)
    try:
        send(USR1)
    except TypeError as error:
        log.append(str(error))
show('callables')

# A handler with the wrong arguments raises where it was polled.
signal.signal(USR1, lambda: None)
try:
    send(USR1)
except TypeError as error:
    print(error)

# SIGINT
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    send(signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error), error.args)

# A raise inside a generator closes it.
signal.signal(USR1, raising)


def generator():
    try:
        while True:
            yield send(USR1)
    finally:
        log.append('closed')


g = generator()
try:
    next(g)
except ValueError as error:
    log.append(str(error))
show('in a generator')
print(list(g))
