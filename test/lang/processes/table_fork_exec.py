# The table of calls: making children, becoming another program, ending.
import os
import signal
import sys
import _posixsubprocess
from fixtures.table import ending, interrupted, reap, rows, under_fire

ENV = {'PATH': '/usr/bin:/bin', 'WORD': 'word'}


def status_of(pid):
    return os.waitpid(pid, 0)[1]


def forked(action):
    """The exit status of a child of os.fork()."""
    return ending(lambda: os._exit(action() or 0)) >> 8


def fork_exec(**changes):
    """_posixsubprocess.fork_exec() for `sh -c 'exit 3'`: the wait status, and what came through its error pipe."""
    r, w = os.pipe()
    given = dict(args=[b'sh', b'-c', b'exit 3'], programs=[b'/bin/sh'], close_fds=True, fds_to_keep=(w,), cwd=None, env=None, p2cread=-1,
                 p2cwrite=-1, c2pread=-1, c2pwrite=-1, errread=-1, errwrite=-1, errpipe_read=r, errpipe_write=w, restore_signals=True,
                 start_new_session=False, preexec_fn=None)
    given.update(changes)
    pipe = given['errpipe_write'] == w
    try:
        pid = _posixsubprocess.fork_exec(*given.values())
        os.close(w)
        w = -1
        status = status_of(pid)
        return status, b''.join(iter(lambda: os.read(r, 1000), b'')) if pipe else None
    finally:
        os.close(r)
        if w >= 0:
            os.close(w)


def raises():
    raise ValueError('in preexec_fn')


class Handlers:
    """What of dispositions and mask a new program finds."""
    def __init__(self):
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        signal.signal(signal.SIGUSR2, lambda *args: None)
        signal.pthread_sigmask(signal.SIG_SETMASK, [signal.SIGTERM, signal.SIGRTMIN])


SHOW = 'grep -E "Sig(Blk|Ign|Cgt|Pnd)" /proc/self/status | tr "\\n\\t" ": "'


def show(command=SHOW):
    """What a program that this process becomes says."""
    r, w = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        Handlers()
        os.dup2(w, 1)
        os.execv('/bin/sh', ['sh', '-c', command])
    os.close(w)
    with open(r) as f:
        return f.read(), status_of(pid)


names = dict(globals())

rows('''
# fork
forked(lambda: 0)
forked(lambda: 7)
forked(lambda: os.getppid() == parent)
forked(lambda: forked(lambda: 5) + 1)
forked(lambda: sum(forked(lambda: n) for n in range(5)))
os.fork(1)
os.fork(x=1)
os.forkpty(1)

# what the child has of its parent
(signal.setitimer(signal.ITIMER_REAL, 100), forked(lambda: signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)), signal.setitimer(signal.ITIMER_REAL, 0)[0] > 99)
(signal.signal(signal.SIGUSR1, signal.SIG_IGN), forked(lambda: signal.getsignal(signal.SIGUSR1) == signal.SIG_IGN), signal.signal(signal.SIGUSR1, signal.SIG_DFL) == signal.SIG_IGN)
(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]), os.kill(os.getpid(), signal.SIGUSR1), forked(lambda: len(signal.sigpending()) * 10 + len(signal.pthread_sigmask(signal.SIG_BLOCK, []))), signal.sigwait([signal.SIGUSR1]) == signal.SIGUSR1, len(signal.pthread_sigmask(signal.SIG_SETMASK, [])))
(os.umask(0o77), forked(lambda: os.umask(0)), os.umask(0o22))
(lambda ends: (forked(lambda: os.write(ends[1], b'from the child')), os.read(ends[0], 100), os.close(ends[0]), os.close(ends[1])))(os.pipe())
forked(lambda: os.times().user + os.times().system > 5)

# _exit and abort
ending(lambda: os._exit(0))
ending(lambda: os._exit(255))
ending(lambda: os._exit(256))
ending(lambda: os._exit(-1))
ending(lambda: os._exit(status=3))
ending(lambda: os.abort()) & 0x7f
ending(lambda: (signal.signal(signal.SIGABRT, signal.SIG_IGN), os.abort())) & 0x7f
ending(lambda: (signal.signal(signal.SIGABRT, print), os.abort())) & 0x7f
ending(lambda: (signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGABRT]), os.abort())) & 0x7f
ending(lambda: sys.exit(3)) >> 8
os._exit()
os._exit('x')
os._exit(2 ** 40)
os._exit(0, 0)
os.abort(1)

# exec
ending(lambda: os.execv('/bin/sh', ['sh', '-c', 'exit 1'])) >> 8
ending(lambda: os.execv(b'/bin/sh', ('sh', b'-c', 'exit 2'))) >> 8
ending(lambda: os.execve('/bin/sh', ['sh', '-c', 'test $WORD = word && test -z "$HOME" && exit 3'], ENV)) >> 8
ending(lambda: os.execve(path='/bin/sh', argv=['sh', '-c', 'exit 4'], env={})) >> 8
ending(lambda: os.execve('/bin/sh', ['sh', '-c', 'exit $N'], {b'N': b'5'})) >> 8
ending(lambda: os.execve(os.open('/bin/sh', os.O_RDONLY), ['sh', '-c', 'exit 6'], {})) >> 8
ending(lambda: os.execvp('sh', ['sh', '-c', 'exit 7'])) >> 8
ending(lambda: os.execvpe('sh', ['sh', '-c', 'test $WORD = word && exit 8'], ENV)) >> 8
ending(lambda: os.execl('/bin/sh', 'sh', '-c', 'exit 9')) >> 8
ending(lambda: os.execle('/bin/sh', 'sh', '-c', 'test $WORD = word && exit 10', ENV)) >> 8
ending(lambda: os.execlp('sh', 'sh', '-c', 'exit 11')) >> 8
ending(lambda: os.execlpe('sh', 'sh', '-c', 'test $WORD = word && exit 12', ENV)) >> 8
ending(lambda: (os.environ.__setitem__('ADDED', '13'), os.execv('/bin/sh', ['sh', '-c', 'exit $ADDED']))) >> 8
show()
os.execv()
os.execv('/nosuch', ['x'])
os.execv('/etc/passwd', ['x'])
os.execv('/', ['x'])
os.execv('/etc/passwd/x', ['x'])
os.execv('', ['x'])
os.execv('x' * 300, ['x'])
os.execv('/nosuch', [])
os.execv('/nosuch', [''])
os.execv('/nosuch', 'x')
os.execv('/nosuch', None)
os.execv('/nosuch', [1])
os.execv('/nosuch', ['x', None])
os.execv(1, ['x'])
os.execv('a\\0b', ['x'])
os.execv('/nosuch', ['a\\0b'])
os.execve('/nosuch', ['x'], {})
os.execve('/nosuch', ['x'])
os.execve('/nosuch', ['x'], None)
os.execve('/nosuch', ['x'], [])
os.execve('/nosuch', ['x'], {'a': 1})
os.execve('/nosuch', ['x'], {1: 'a'})
os.execve('/nosuch', ['x'], {'a=b': 'c'})
os.execve('/nosuch', ['x'], {'a': 'b\\0c'})
os.execve('/nosuch', [], {})
os.execve('/nosuch', [''], {})
os.execve('/nosuch', 'x', {})
os.execve(999, ['x'], {})
os.execve(1.5, ['x'], {})
os.execvp('nosuchprogram', ['x'])
os.execvp('/nosuch', ['x'])
os.execvpe('nosuchprogram', ['x'], {'PATH': '/nosuch'})
os.execvpe('passwd', ['x'], {'PATH': '/nosuch:/etc'})
os.execl('/nosuch')
os.execle('/nosuch', 'x', 1)
os.execlp('nosuchprogram', 'x')
os.execlpe('nosuchprogram', 'x', {})

# spawn
os.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit 1'])
os.spawnve(os.P_WAIT, '/bin/sh', ['sh', '-c', 'test $WORD = word && exit 2'], ENV)
os.spawnvp(os.P_WAIT, 'sh', ['sh', '-c', 'exit 3'])
os.spawnvpe(os.P_WAIT, 'sh', ['sh', '-c', 'test $WORD = word && exit 4'], ENV)
os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 5')
os.spawnle(os.P_WAIT, '/bin/sh', 'sh', '-c', 'test $WORD = word && exit 6', ENV)
os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 7')
os.spawnlpe(os.P_WAIT, 'sh', 'sh', '-c', 'test $WORD = word && exit 8', ENV)
os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'kill -TERM $$')
status_of(os.spawnl(os.P_NOWAIT, '/bin/sh', 'sh', '-c', 'exit 9'))
status_of(os.spawnlp(os.P_NOWAITO, 'sh', 'sh', '-c', 'exit 10'))
os.spawnv(os.P_WAIT, '/nosuch', ['x'])
os.spawnvp(os.P_WAIT, 'nosuchprogram', ['x'])
status_of(os.spawnv(os.P_NOWAIT, '/nosuch', ['x']))
os.spawnv(os.P_WAIT, '/bin/sh', [1])
os.spawnv(os.P_WAIT, '/bin/sh', ['a\\0b'])
os.spawnv(os.P_WAIT, '/bin/sh', [])
os.spawnv(os.P_WAIT, '/bin/sh', [''])
os.spawnv(os.P_WAIT, '/bin/sh', 'sh')
os.spawnv(os.P_WAIT, '/bin/sh', None)
os.spawnve(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit 3'], {'a': 1})
os.spawnv(os.P_WAIT, '/bin/sh')

# system and popen
os.system('exit 3')
os.system(b'exit 4')
os.system(command='kill -9 $$')
os.system('nosuchprogram 2>/dev/null')
os.system('')
(os.environ.__setitem__('ADDED', '5'), os.system('exit $ADDED'))
os.system()
os.system(1)
os.system('a\\0b')
os.system('true', 1)
os.popen('echo said; exit 2').read()
os.popen('exit 2').close()
os.popen('true').close()
os.popen('kill -9 $$').close()
os.popen('cat >/dev/null; exit 1', 'w').close()
os.popen('x', 'rw')
os.popen(1)
os.popen('x', 'r', 0)
[line for line in os.popen('echo a; echo b')]
repr(os.popen('true', 'r', 4096).__enter__().readline())

# _posixsubprocess
fork_exec()
fork_exec(args=[b'sh', b'-c', b'test $WORD = word && exit 4'], env=[b'WORD=word'])
fork_exec(programs=[b'/nosuch', b'/bin/sh'])
fork_exec(programs=[b'/nosuch', b'/nosuch/either'])
fork_exec(programs=[b'/etc/passwd', b'/nosuch'])
fork_exec(cwd='/nosuch')
fork_exec(cwd=b'/proc', args=[b'sh', b'-c', b'test "$(pwd)" = /proc && exit 5'])
fork_exec(start_new_session=True, args=[b'sh', b'-c', b'test "$(cut -d" " -f6 /proc/$$/stat)" = $$ && exit 6'])
fork_exec(preexec_fn=lambda: None)
fork_exec(preexec_fn=lambda: os._exit(9))
fork_exec(preexec_fn=raises)
fork_exec(fds_to_keep=())
fork_exec(fds_to_keep=(5, 4))
fork_exec(fds_to_keep=[3])
fork_exec(fds_to_keep=('x',))
fork_exec(close_fds=True, errpipe_write=1)
fork_exec(args=3)
fork_exec(args=[3])
fork_exec(args=['str', '-c', 'exit 7'])
fork_exec(env=3)
fork_exec(env=['x'])
fork_exec(programs=[3])
fork_exec(cwd=3)
fork_exec(preexec_fn=3)
_posixsubprocess.fork_exec()
_posixsubprocess.fork_exec(1, 2, 3)
''', dict(names, parent=os.getpid()))


def piped(make):
    """A call that waits for a program, which waits for the end of its standard input."""
    def situation():
        stdin = os.dup(0)
        r, w = os.pipe()
        os.dup2(r, 0)
        os.close(r)

        def release():
            os.close(w)
            os.dup2(stdin, 0)
            os.close(stdin)
        return make, release
    return situation


reap()
interrupted('os.spawnl(P_WAIT)', piped(lambda: os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'read x; exit 3')))
print('  left over:', os.wait()[1])
under_fire('''
forked(lambda: 7)
os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 5')
os.execv('/nosuch', ['x'])
''', names)
reap()
