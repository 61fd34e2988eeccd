# faulthandler: tracebacks at once, on a user signal, after a time, and when the process ends by a fault.
import faulthandler
import os
import re
import signal
import sys
import tempfile
import time

from fixtures.children import poke, reap

log = tempfile.TemporaryFile('w+')


def written():
    """What has been written since the last time, without the thread's number."""
    log.seek(0)
    text = log.read()
    log.seek(0)
    log.truncate()
    return re.sub(r'0x[0-9a-f]{16}', '0xTHREAD', text)


def show(f, *args, **kwargs):
    try:
        print(f.__name__, repr(f(*args, **kwargs)))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)


def recurse(n, call):
    if n == 0:
        call()
    else:
        recurse(n - 1, call)


def dump(**options):
    faulthandler.dump_traceback(log, **options)


recurse(3, dump)
dump(all_threads=False)
faulthandler.dump_traceback(log.fileno())
print(written())
recurse(98, lambda: dump(all_threads=False))
print(written().splitlines()[-3:])
namespace = {'dump': dump}
exec(compile('def f\xe9\u03a9():\n    dump(all_threads=False)\nf\xe9\u03a9()', 'na\xefve \U0001f40d' + 'x' * 600, 'exec'), namespace)
print(written())

# Where to
for wrong in (-1, 'x', None.__class__, object()):
    show(faulthandler.dump_traceback, wrong)
stderr, sys.stderr = sys.stderr, None
show(faulthandler.dump_traceback)
show(faulthandler.enable)
sys.stderr = stderr


class Negative:
    def fileno(self):
        return -1


show(faulthandler.enable, Negative())

# A user signal
show(faulthandler.register, signal.SIGSEGV)
show(faulthandler.register, 0)
show(faulthandler.register, 65)
show(faulthandler.register, 'x')
show(faulthandler.register)
show(faulthandler.unregister, signal.SIGUSR1)
show(faulthandler.unregister, signal.SIGABRT)
show(faulthandler.register, signal.SIGUSR1, log, all_threads=False)
show(faulthandler.register, signal.SIGUSR1, file=log, all_threads=False)


def kill(signum):
    os.kill(os.getpid(), signum)


def asleep():
    child = poke(signal.SIGUSR1, then='kill -%d $PPID' % signal.SIGUSR2)
    while not handled:
        time.sleep(0.05)  # CPython's pause() can miss it
    reap(child)


handled = []
signal.signal(signal.SIGUSR2, lambda signum, frame: handled.append(signum))
kill(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1))
print(written())
asleep()
print(written())

# In a handler; with the handler that was there before; and after that is back
def in_handler(signum, frame):
    handled.append(signum)
    os.kill(os.getpid(), signal.SIGUSR1)


signal.signal(signal.SIGHUP, in_handler)
kill(signal.SIGHUP)
print(written())
show(faulthandler.register, signal.SIGHUP, log, False, True)
del handled[:]
kill(signal.SIGHUP)
print(handled)
print(written())
show(faulthandler.unregister, signal.SIGHUP)
show(faulthandler.unregister, signal.SIGHUP)
kill(signal.SIGHUP)
print(handled)
print(written())
show(faulthandler.unregister, signal.SIGUSR1)

# After a time
show(faulthandler.dump_traceback_later, 0)
show(faulthandler.dump_traceback_later, -1)
show(faulthandler.dump_traceback_later)
show(faulthandler.cancel_dump_traceback_later)


def wait_for(text, times=1):
    while open('/proc/self/fd/%d' % log.fileno()).read().count(text) < times:
        time.sleep(0.001)


faulthandler.dump_traceback_later(0.05, file=log)
wait_for('in <module>')
print(re.sub(r'line \d+ in wait_for', 'line N in wait_for', written()).splitlines()[:2])
faulthandler.dump_traceback_later(0.01, repeat=True, file=log)
wait_for('Timeout (0:00:00.010000)!', times=3)
faulthandler.cancel_dump_traceback_later()
del log
log = tempfile.TemporaryFile('w+')
faulthandler.dump_traceback_later(1000, file=log)
faulthandler.dump_traceback_later(3725.5, file=log)
faulthandler.cancel_dump_traceback_later()
print(repr(written()))

# Faults, each in a process of its own
show(faulthandler.is_enabled)
show(faulthandler.enable, log)
show(faulthandler.is_enabled)
show(faulthandler.disable)
show(faulthandler.disable)

PROGRAM = '''
import faulthandler, os, signal, sys, time
file = int(sys.argv[2])
def fault(how):
    %s
    print('not reached')
%s
fault(sys.argv[1])
'''


SHELL = '''
from fixtures.children import ASLEEP, shell
import itertools
faulthandler.enable(file, all_threads=False)
'''


def run(how, before='faulthandler.enable(file, all_threads=False)', *options, what="getattr(faulthandler, how)()", environment={}):
    os.set_inheritable(log.fileno(), True)
    program = PROGRAM % (what, before)
    argv = [sys.executable, *options, '-c', program, how, str(log.fileno())]
    pid = os.spawnve(os.P_NOWAIT, sys.executable, argv, dict(os.environ, PYTHONPATH=os.path.dirname(__file__), **environment))
    status = os.waitpid(pid, 0)[1]
    print('%s: signal %d, status %d' % (how, os.WTERMSIG(status), os.WEXITSTATUS(status)))
    print(written())


for how in ('_sigsegv', '_read_null', '_sigfpe', '_sigabrt', '_stack_overflow'):
    run(how)
run('all threads', 'faulthandler.enable(file)', what='faulthandler._sigsegv()')
run('disabled', 'faulthandler.enable(file); faulthandler.disable()', what='faulthandler._sigsegv()')
run('os.abort', what='os.abort()')
for name in ('SIGBUS', 'SIGILL', 'SIGFPE', 'SIGABRT', 'SIGSEGV'):
    run(name, what='os.kill(os.getpid(), getattr(signal, how))')
run('asleep', SHELL, what="""
    shell(ASLEEP + 'asleep; kill -SEGV $PPID')
    time.sleep(60)
    """)
# One line, that tells a child when it has got going.
run('busy', SHELL, what="""
    r, w = os.pipe()
    shell('read line </proc/$PPID/fd/%d; kill -SEGV $PPID' % r)
    for n in itertools.count(): n == 1000 and os.write(w, b'now\\n')
    """)
run('chained to the default', 'faulthandler.register(signal.SIGTERM, file, all_threads=False, chain=True)', what='os.kill(os.getpid(), signal.SIGTERM)')
run('a time limit', 'faulthandler.dump_traceback_later(0.1, file=file, exit=True)', what='time.sleep(60)')
run('caught by a handler', '''
signal.signal(signal.SIGFPE, lambda signum, frame: sys.exit(7))
faulthandler.enable(file, all_threads=False)
''', what='os.kill(os.getpid(), signal.SIGFPE)')

# Standard error, when the interpreter has been told so from outside
for options, environment in ((['-X', 'faulthandler'], {}), ([], {'PYTHONFAULTHANDLER': '1'}), (['-E'], {'PYTHONFAULTHANDLER': '1'})):
    run('is_enabled', '', *options, what='os.write(file, b"%s\\n" % str(faulthandler.is_enabled()).encode()); os._exit(0)', environment=environment)
run('_fatal_error', 'os.dup2(file, 2); faulthandler.enable()', what="faulthandler._fatal_error(b'a message')")
