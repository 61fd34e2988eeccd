# Groups, sessions, terminals, priorities, and signals to processes: results and errors.
import os, signal, time


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


def in_child(f):
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = 0 if f() else 2
        finally:
            os._exit(status)
    return os.waitpid(pid, 0)[1]


nobody = 4194304 - 1  # no process has this number
for f, args in [(os.kill, (nobody, 0)), (os.kill, (os.getpid(), 0)), (os.kill, (os.getpid(), 99)), (os.kill, (os.getpid(), -1)), (os.kill, (1,)),
                (os.kill, ('a', 1)), (os.kill, (2 ** 40, 1)), (os.killpg, (nobody, 0)), (os.killpg, (-1, 0)), (os.killpg, (os.getpgrp(), 0)),
                (os.getpgid, (nobody,)), (os.getsid, (nobody,)), (os.setpgid, (nobody, 0)), (os.setpgid, (0, -1)), (os.setpgid, (1, 2, 3)),
                (os.tcgetpgrp, (999,)), (os.tcsetpgrp, (999, 1)), (os.getpriority, (9, 0)), (os.setpriority, (9, 0, 0)), (os.nice, ('x',)),
                (os.nice, (0,)), (os.getpriority, (os.PRIO_PROCESS, 0)), (os.ctermid, ()), (os.ttyname, (999,)), (os.fork, (1,)), (os.openpty, (1,)),
                (os.system, ()), (os.execv, ('/nosuch', ['x'])), (os.execv, ('/nosuch', [])), (os.execv, ('/nosuch', 'x')),
                (os.execve, ('/nosuch', ['x'], {})), (os.execvp, ('nosuchprogram', ['x'])), (os._exit, ()), (os.abort, (1,)),
                (os.pread, (999, 1, 0)), (os.pwrite, (999, b'', 0)), (os.set_blocking, (999, True)), (os.get_inheritable, (999,))]:
    print(f.__name__, args if args and args[0] not in (os.getpid(), os.getpgrp()) else '', attempt(f, *args))


def new_session():
    os.setsid()
    return os.getsid(0) == os.getpid() == os.getpgrp() and 'PermissionError' in attempt(os.setsid)


def new_group():
    os.setpgrp()
    return os.getpgrp() == os.getpid()


def terminal():
    pid, fd = os.forkpty()
    if pid == 0:
        good = os.isatty(0) and os.tcgetpgrp(0) == os.getpid() == os.getsid(0)
        os.write(1, b'good' if good else b'bad')
        os._exit(0)
    said = os.read(fd, 100)
    return os.waitpid(pid, 0)[1] == 0 and said == b'good'


def killed(how):
    pid = os.fork()
    if pid == 0:
        how()
        os._exit(0)
    return os.waitpid(pid, 0)[1] & 0x7f


def group_signal():
    os.setpgrp()
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    os.killpg(0, signal.SIGUSR1)
    os.kill(0, signal.SIGUSR1)
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGUSR2, signal.SIG_DFL)
        while True:
            time.sleep(0.05)
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    os.killpg(os.getpgrp(), signal.SIGTERM if False else signal.SIGUSR1)
    os.kill(pid, signal.SIGUSR2 if False else signal.SIGKILL)
    return os.waitpid(pid, 0)[1] == signal.SIGKILL


def nicer():
    return os.nice(3) == os.getpriority(os.PRIO_PROCESS, 0) and os.setpriority(os.PRIO_PROCESS, 0, 10) is None and os.nice(0) == 10


for f in (new_session, new_group, terminal, group_signal, nicer):
    print(f.__name__, in_child(f))
print(killed(os.abort), killed(lambda: os.kill(os.getpid(), signal.SIGKILL)), killed(lambda: signal.pthread_kill(signal.pthread_sigmask and __import__('_thread').get_ident(), signal.SIGTERM)))
master, slave = os.openpty()
print(os.isatty(master), os.isatty(slave), os.ttyname(slave).startswith('/dev/pts/'), os.get_inheritable(master), os.get_inheritable(slave))
os.write(slave, b'x\n')
print(os.read(master, 10))

# exec: the new program has Python's mask and what was ignored, and none of the handlers.
def executed():
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.signal(signal.SIGUSR2, lambda *args: None)
    signal.pthread_sigmask(signal.SIG_SETMASK, [signal.SIGTERM, signal.SIGHUP])
    os.execv('/bin/sh', ['sh', '-c', 'grep -E "Sig(Ign|Blk|Cgt)" /proc/self/status; exit 3'])


r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.dup2(w, 1)
    executed()
os.close(w)
print(open(r).read(), os.waitpid(pid, 0)[1])
print(os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 5'), os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'kill -9 $$'), os.spawnv(os.P_WAIT, '/nosuch', ['x']),
      os.waitpid(os.spawnlpe(os.P_NOWAIT, 'sh', 'sh', '-c', 'exit $N', {'N': '6', 'PATH': '/bin:/usr/bin'}), 0)[1])
