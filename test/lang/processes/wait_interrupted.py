# A handler that returns lets waits and reads of children go on; one that raises ends them, and the child is still there.
import os, signal, subprocess, time

trail = []


def raising(signum, frame):
    raise InterruptedError('by the handler')


def sleeper():
    """A child that ends when its pipe does."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(w)
        os.read(r, 1)
        os._exit(7)
    os.close(r)
    return pid, w


def waits():
    yield 'waitpid', lambda pid: os.waitpid(pid, 0)[1]
    yield 'waitpid of any', lambda pid: os.waitpid(-1, 0)[1]
    yield 'waitpid of the group', lambda pid: os.waitpid(0, 0)[1]
    yield 'wait', lambda pid: os.wait()[1]
    yield 'wait3', lambda pid: os.wait3(0)[1]
    yield 'wait4', lambda pid: os.wait4(pid, 0)[1]
    yield 'waitid', lambda pid: os.waitid(os.P_PID, pid, os.WEXITED).si_status


def let_go(signum, frame):
    number = next(numbers)  # one handler may come within another
    if number <= 3:
        trail.append(signum)
    if number == 3:
        signal.setitimer(signal.ITIMER_REAL, 0)
        os.close(w)


for name, wait in waits():
    pid, w = sleeper()
    del trail[:]
    numbers = iter(range(1, 1 << 30))
    signal.signal(signal.SIGALRM, let_go)
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
    print(name, wait(pid), trail)

    pid, w = sleeper()
    signal.signal(signal.SIGALRM, raising)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.02)  # in here: on a busy machine it may come at once
        print(wait(pid))
    except InterruptedError as e:
        print(name, 'ended', e)
    os.close(w)
    print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))

# subprocess: a handler that raises in run() kills the child, and no zombie stays.
signal.signal(signal.SIGALRM, raising)
try:
    subprocess.run(['sh', '-c', 'sleep 0.5; kill -ALRM $PPID; exec sleep 100'])
except InterruptedError as e:
    print('run', e)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError as e:
    print(e)
r, w = os.pipe()
signal.signal(signal.SIGALRM, let_go)
del trail[:]
numbers = iter(range(1, 1 << 30))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
print(subprocess.run(['sh', '-c', 'read until_its_end; echo done'], stdin=r, stdout=subprocess.PIPE), trail)
