# The table of calls: waiting for children, and what a status says.
import os
import signal
import time
from fixtures.table import NOBODY, interrupted, reap, rows, under_fire


def child(action):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        try:
            action()
        finally:
            os._exit(99)
    return pid


def exits(status):
    return child(lambda: os._exit(status))


def killed_by(signum):
    return child(lambda: (signal.signal(signum, signal.SIG_DFL) if signum != signal.SIGKILL else None, os.kill(os.getpid(), signum)))


def stopped():
    """A child that has stopped."""
    pid = child(lambda: (os.kill(os.getpid(), signal.SIGSTOP), [time.sleep(0.05) for _ in iter(int, 1)]))
    os.waitid(os.P_PID, pid, os.WSTOPPED | os.WNOWAIT)
    return pid


def paused():
    """A child that lives until it is killed."""
    return child(lambda: [time.sleep(0.05) for _ in iter(int, 1)])


def forget(pid):
    os.kill(pid, signal.SIGKILL)
    return hex(os.waitpid(pid, 0)[1])


def gone(pid):
    """A child that has been waited for."""
    os.waitpid(pid, 0)
    return pid


def shown(result, pid):
    """A result with the pid as a word, and a struct_rusage as its name."""
    return tuple('pid' if item == pid else 'usage' if hasattr(item, 'ru_utime') else item for item in result)


def of(pid, wait):
    return shown(wait(pid), pid)


def siginfo(result, pid):
    return result and (result.si_pid == pid, result.si_uid == os.getuid(), result.si_signo, result.si_status, result.si_code)


names = dict(globals())

rows('''
# normal use
of(exits(0), lambda pid: os.wait())
of(exits(3), lambda pid: os.waitpid(pid, 0))
of(exits(255), lambda pid: os.waitpid(-1, 0))
of(exits(1), lambda pid: os.waitpid(0, 0))
of(killed_by(signal.SIGTERM), lambda pid: os.waitpid(pid, 0))
of(killed_by(signal.SIGKILL), lambda pid: os.waitpid(pid, os.WUNTRACED | os.WCONTINUED))
of(exits(5), lambda pid: os.wait3(0))
of(exits(6), lambda pid: os.wait3(options=0))
of(exits(7), lambda pid: os.wait4(pid, 0))
of(exits(8), lambda pid: os.wait4(pid=pid, options=0))
of(paused(), lambda pid: (os.waitpid(pid, os.WNOHANG), os.waitpid(-1, os.WNOHANG), os.wait3(os.WNOHANG)[:2], os.wait4(pid, os.WNOHANG)[:2], forget(pid)))
of(stopped(), lambda pid: (os.waitpid(pid, os.WNOHANG), hex(os.waitpid(pid, os.WUNTRACED)[1]), os.waitpid(pid, os.WUNTRACED | os.WNOHANG), forget(pid)))
of(stopped(), lambda pid: (os.kill(pid, signal.SIGCONT), os.waitpid(pid, os.WCONTINUED)[1] == 0xffff, forget(pid)))
(lambda usage: [usage.ru_utime >= 0, usage.ru_stime >= 0, usage.ru_maxrss > 0, len(usage)])(os.wait4(exits(2), 0)[2])

# waitid
(lambda pid: (siginfo(os.waitid(os.P_PID, pid, os.WEXITED), pid)))(exits(9))
(lambda pid: (siginfo(os.waitid(os.P_ALL, 0, os.WEXITED), pid)))(exits(9))
(lambda pid: (siginfo(os.waitid(os.P_PGID, os.getpgrp(), os.WEXITED), pid)))(exits(9))
(lambda pid: (siginfo(os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT), pid), os.waitpid(pid, 0)[1]))(exits(1))
(lambda pid: (siginfo(os.waitid(os.P_PID, pid, os.WEXITED), pid)))(killed_by(signal.SIGTERM))
(lambda pid: (siginfo(os.waitid(os.P_PID, pid, os.WSTOPPED), pid), os.kill(pid, signal.SIGCONT), siginfo(os.waitid(os.P_PID, pid, os.WCONTINUED), pid), forget(pid)))(stopped())
(lambda pid: (os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG), forget(pid)))(paused())
(lambda pid: repr(os.waitid(os.P_PID, pid, os.WEXITED)).replace(str(pid), 'PID').replace('uid=%d' % os.getuid(), 'uid=UID'))(exits(3))

# what a status says
[getattr(os, name)(0) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
[getattr(os, name)(0x300) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
[getattr(os, name)(9) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
[getattr(os, name)(0x8b) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
[getattr(os, name)(0x137f) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
[getattr(os, name)(0xffff) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
[getattr(os, name)(-1) for name in ('WIFEXITED', 'WEXITSTATUS', 'WIFSIGNALED', 'WTERMSIG', 'WCOREDUMP', 'WIFSTOPPED', 'WSTOPSIG', 'WIFCONTINUED')]
os.WIFEXITED(status=0)
os.WCOREDUMP(status=0)

# errors of the system
os.wait()
os.waitpid(-1, 0)
os.waitpid(0, os.WNOHANG)
os.waitpid(1, 0)
os.waitpid(os.getpid(), 0)
os.waitpid(NOBODY, 0)
os.waitpid(-NOBODY, 0)
os.waitpid(gone(exits(0)), 0)
os.waitpid(-1, 0x4000)
os.wait3(0)
os.wait3(0x4000)
os.wait4(-1, 0)
os.wait4(NOBODY, 0)
os.waitid(os.P_ALL, 0, os.WEXITED)
os.waitid(os.P_PID, NOBODY, os.WEXITED)
os.waitid(os.P_PID, -1, os.WEXITED)
os.waitid(os.P_ALL, 0, 0)
os.waitid(os.P_ALL, 0, 0x4000)
os.waitid(99, 0, os.WEXITED)

# errors of the arguments
os.wait(1)
os.waitpid()
os.waitpid(1)
os.waitpid(1, 2, 3)
os.waitpid('x', 0)
os.waitpid(0, 'x')
os.waitpid(1.0, 0)
os.waitpid(2 ** 31, 0)
os.waitpid(2 ** 64, 0)
os.waitpid(-2 ** 31 - 1, 0)
os.waitpid(pid=1, options=0)
os.wait3()
os.wait3('x')
os.wait3(0, 0)
os.wait3(other=1)
os.wait4()
os.wait4(1)
os.wait4('x', 0)
os.wait4(1, None)
os.wait4(1, 0, 0)
os.waitid(1, 2)
os.waitid('x', 0, 0)
os.waitid(0, 2 ** 40, 0)
os.waitid(0, 0, None)
os.WIFEXITED()
os.WIFEXITED('x')
os.WIFEXITED(2 ** 31)
os.WIFEXITED(0, 0)
os.WIFEXITED(other=0)
os.WEXITSTATUS(1.5)
os.WTERMSIG(None)
os.WCOREDUMP()
os.WCOREDUMP('x')
''', names)


def waiting(wait):
    """A call that waits for a child, which waits for the end of a pipe."""
    def situation():
        r, w = os.pipe()
        pid = child(lambda: (os.close(w), os.read(r, 1), os._exit(7)))
        os.close(r)
        return lambda: wait(pid), lambda: os.close(w)
    return situation


for name, wait in (('os.wait()', lambda pid: os.wait()[1]), ('os.waitpid(pid, 0)', lambda pid: os.waitpid(pid, 0)[1]),
                   ('os.waitpid(-1, 0)', lambda pid: os.waitpid(-1, 0)[1]), ('os.waitpid(0, 0)', lambda pid: os.waitpid(0, 0)[1]),
                   ('os.wait3(0)', lambda pid: os.wait3(0)[1]), ('os.wait4(pid, 0)', lambda pid: os.wait4(pid, 0)[1]),
                   ('os.waitid(P_PID)', lambda pid: os.waitid(os.P_PID, pid, os.WEXITED).si_status),
                   ('os.waitid(P_ALL)', lambda pid: os.waitid(os.P_ALL, 0, os.WEXITED).si_status)):
    interrupted(name, waiting(wait))
    print('  left over:', hex(os.waitpid(-1, 0)[1]))

under_fire('''
of(exits(3), lambda pid: os.waitpid(pid, 0))
os.waitpid(NOBODY, os.WNOHANG)
os.WEXITSTATUS(0x300)
''', names)
reap()
