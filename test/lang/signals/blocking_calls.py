# Calls that wait, while a timer goes on sending: a handler that returns lets the call go on, with its deadline
# (PEP 475); what the handler does can end the wait; a handler that raises ends it at once.
import os
import select
import signal
import tempfile
import time

ticks = 0
at_five = None


def tick(signum, frame):
    global ticks
    ticks += 1
    if ticks == 5 and at_five is not None:
        at_five()


class Stop(Exception):
    pass


def stop(signum, frame):
    signal.setitimer(signal.ITIMER_REAL, 0)
    raise Stop('stopped')


def call_read():
    return os.read(r, 10)


def call_file():
    return stream.read(4)


def call_readline():
    return stream.readline()


def call_sleep():
    time.sleep(0.1)


def call_select():
    return select.select([r], [], [], 0.1)[0] == [r]


def call_waitpid():
    return os.waitpid(child, 0)[1]


def call_write():
    return os.write(w, b'x' * 200000)


def call_fifo():
    with open(fifo, 'rb', buffering=0) as f:
        return f.read()


def call_pause():
    return signal.pause()


def call_sigtimedwait():
    return signal.sigtimedwait([signal.SIGUSR2], 0.1)


def fill_and_end():
    os.write(w, b'line\n')


def end_child():
    os.kill(child, signal.SIGTERM)


def feed_fifo():
    # From another process: this one is not in open() while its handler runs.
    os.spawnlp(os.P_NOWAIT, 'sh', 'sh', '-c', 'printf "through the fifo" > ' + fifo)


def run(name, call, action=None, deadline=None):
    global ticks, at_five
    ticks = 0
    at_five = action
    signal.signal(signal.SIGALRM, tick)
    signal.setitimer(signal.ITIMER_REAL, 0.005, 0.005)
    start = time.monotonic()
    result = call()
    elapsed = time.monotonic() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(name, result, ticks >= (5 if action else 1 if deadline else 0), deadline is None or deadline <= elapsed < deadline + 30)
    empty()


def empty():
    os.set_blocking(r, False)
    try:
        while os.read(r, 1 << 16):
            pass
    except BlockingIOError:
        os.set_blocking(r, True)


def run_raising(name, call):
    signal.signal(signal.SIGALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        print(name, call())
    except Stop as error:
        print(name, error)


folder = tempfile.mkdtemp()
fifo = os.path.join(folder, 'fifo')
os.mkfifo(fifo)
r, w = os.pipe()
stream = os.fdopen(r, 'rb', closefd=False)

run('sleep', call_sleep, deadline=0.1)
run('select', call_select, deadline=0.1)
run('select with data', call_select, fill_and_end)
run('read', call_read, fill_and_end)
run('buffered read', call_file, fill_and_end)
print(stream.read(1))
run('readline', call_readline, fill_and_end)
child = os.spawnlp(os.P_NOWAIT, 'sleep', 'sleep', '100')
run('waitpid', call_waitpid, end_child)
child = os.spawnlp(os.P_NOWAIT, 'sleep', 'sleep', '0.1')
run('waitpid of any', lambda: os.wait() == (child, 0))
run('write', call_write)  # the part that fits
run('fifo', call_fifo, feed_fifo)
os.wait()
run('pause', call_pause)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
print(call_sigtimedwait())
run('sigtimedwait with its signal', lambda: call_sigtimedwait().si_signo, lambda: os.kill(os.getpid(), signal.SIGUSR2))

# A new pipe: the old one may hold something.
os.close(r)
os.close(w)
r, w = os.pipe()
stream = os.fdopen(r, 'rb', closefd=False)
run_raising('sleep', lambda: time.sleep(100))
run_raising('select', lambda: select.select([r], [], []))
run_raising('read', call_read)
run_raising('buffered read', call_file)
run_raising('readline', call_readline)
child = os.spawnlp(os.P_NOWAIT, 'sleep', 'sleep', '100')
run_raising('waitpid', call_waitpid)
end_child()
print(os.waitpid(child, 0)[1])
run_raising('write', call_write)
run_raising('fifo', call_fifo)
run_raising('pause', call_pause)
run_raising('sigwaitinfo', lambda: signal.sigwaitinfo([signal.SIGUSR2]))
run_raising('long sum', lambda: [i for i in iter(int, 1)])

# siginterrupt(signum, False): read goes on without the handler, which runs when it is over.
empty()
signal.signal(signal.SIGUSR1, lambda s, f: os.write(w, b'usr1'))
signal.signal(signal.SIGALRM, stop)
signal.siginterrupt(signal.SIGALRM, False)
try:
    os.spawnlp(os.P_NOWAIT, 'sh', 'sh', '-c', 'kill -ALRM $PPID; sleep 0.1; kill -USR1 $PPID')
    print(os.read(r, 10))
except Stop as error:
    print(error, os.read(r, 10))
os.wait()

# Timers
print(signal.setitimer(signal.ITIMER_VIRTUAL, 0.01), signal.getitimer(signal.ITIMER_PROF))
for which, signum in ((signal.ITIMER_VIRTUAL, signal.SIGVTALRM), (signal.ITIMER_PROF, signal.SIGPROF)):
    got = []
    signal.signal(signum, lambda s, f: got.append(s))
    signal.setitimer(which, 0.01, 0.01)
    while len(got) < 3:
        pass
    value, interval = signal.getitimer(which)
    old = signal.setitimer(which, 0)
    print(sorted(set(got)), 0 <= value <= 0.02, interval == old[1], 0.009 < interval < 0.02)
print(signal.alarm(100), 99 <= signal.alarm(50) <= 100, 49 <= signal.alarm(0) <= 50, signal.alarm(0))
os.unlink(fifo)
os.rmdir(folder)
