# Handlers do not nest by polls; they do by the calls that look for signals themselves.
import os
import signal
import time

PID = os.getpid()
log = []


def nested(signum, frame):
    log.append('nested in ' + frame.f_code.co_name)


signal.signal(signal.SIGUSR2, nested)


class Plain:
    def __repr__(self):
        log.append('repr')
        return 'plain'

    def __format__(self, spec):
        log.append('format')
        return 'formatted'


plain = Plain()
devnull = open(os.devnull, 'w')
fd = devnull.fileno()
big = 3 ** 2000

CALLS = [
    ('nothing', lambda: None),
    ('a loop', lambda: [i for i in range(10)]),
    ('repr()', lambda: repr(plain)),
    ('str()', lambda: str(plain)),
    ('str() of a str', lambda: str('a')),
    ('repr() of an int', lambda: repr(1)),
    ('ascii()', lambda: ascii('a')),
    ('print', lambda: print('a', file=devnull)),
    ('format() of an int', lambda: format(1)),
    ('format() of an object', lambda: format(object())),
    ('format() with __format__', lambda: format(plain)),
    ('f-string', lambda: f'{1}'),
    ('f-string of a str', lambda: f'{"a"}'),
    ('f-string !r', lambda: f'{1!r}'),
    ('%s', lambda: '%s' % 1),
    ('%s of a str', lambda: '%s' % 'a'),
    ('%r', lambda: '%r' % 1),
    ('%d', lambda: '%d' % 1),
    ('str.format', lambda: '{}'.format(1)),
    ('str.join', lambda: ''.join(['a', 'b'])),
    ('signal.signal', lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL)),
    ('getsignal', lambda: signal.getsignal(signal.SIGHUP)),
    ('set_wakeup_fd', lambda: signal.set_wakeup_fd(-1)),
    ('setitimer', lambda: signal.setitimer(signal.ITIMER_REAL, 0)),
    ('sleep(0)', lambda: time.sleep(0)),
    ('os.write', lambda: os.write(fd, b'a')),
    ('os.getpid', lambda: os.getpid()),
    ('open', lambda: open(os.devnull).close()),
    ('big multiplication', lambda: big * big),
    ('small multiplication', lambda: 3 * 4),
    ('sorted', lambda: sorted([3, 2, 1])),
    ('list.append', lambda: [].append(1)),
    ('dict', lambda: {1: 2}[1]),
    ('pthread_sigmask', lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [])),
]


def handler(signum, frame):
    log.append('in')
    # One C call sends the signal and makes the call that may look: no poll of this frame comes between.
    list(map(lambda f: f(), [partial_kill, call]))
    log.append('out')


def partial_kill():
    os.kill(PID, signal.SIGUSR2)


signal.signal(signal.SIGUSR1, handler)
for title, call in CALLS:
    del log[:]
    os.kill(PID, signal.SIGUSR1)
    pass
    print(title, log)

# Without a handler around: in which frame, and before what.
def in_frame(call):
    list(map(lambda f: f(), [partial_kill, call]))


signal.signal(signal.SIGUSR2, lambda s, f: log.append((f.f_code.co_name, f.f_lasti >= 0)))
for title, call in CALLS[2:6]:
    del log[:]
    in_frame(call)
    print(title, log)

# The same signal again, inside its handler.
depth = 0


def again(signum, frame):
    global depth
    depth += 1
    log.append(('in', depth))
    if depth < 3:
        os.kill(PID, signal.SIGUSR1)
        os.kill(PID, signal.SIGUSR1)
    log.append(('out', depth))


signal.signal(signal.SIGUSR1, again)
del log[:]
os.kill(PID, signal.SIGUSR1)
print(log)

depth = 0


def again_directly(signum, frame):
    global depth
    depth += 1
    log.append(('in', depth))
    if depth < 3:
        os.kill(PID, signal.SIGUSR1)
        repr(1)
    log.append(('out', depth))
    depth -= 1
    depth += 10


signal.signal(signal.SIGUSR1, again_directly)
del log[:]
os.kill(PID, signal.SIGUSR1)
print(log)
