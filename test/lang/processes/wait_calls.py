# wait, waitpid, wait3, wait4 and waitid: flags, macros, errors.
import os, signal, time


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


def child(f):
    pid = os.fork()
    if pid == 0:
        try:
            f()
        finally:
            os._exit(99)
    return pid


def macros(status):
    return [name for name in ('WIFEXITED', 'WIFSIGNALED', 'WIFSTOPPED', 'WIFCONTINUED', 'WCOREDUMP') if getattr(os, name)(status)]


def stop():
    os.kill(os.getpid(), signal.SIGSTOP)
    os.read(gate[0], 1)
    os._exit(4)


def forever():
    while True:
        time.sleep(0.05)


for f in (os.wait, lambda: os.waitpid(-1, 0), lambda: os.waitpid(os.getpid(), 0), lambda: os.wait3(0), lambda: os.wait4(-1, 0),
          lambda: os.waitid(os.P_ALL, 0, os.WEXITED), lambda: os.waitid(os.P_ALL, 0, 0), lambda: os.waitpid('x', 0), lambda: os.waitpid(1),
          lambda: os.wait4(1), lambda: os.wait3('a'), lambda: os.waitid(1, 2), lambda: os.WIFEXITED(), lambda: os.WEXITSTATUS('x'),
          lambda: os.waitpid(-1, 12345678)):
    print(attempt(f))

pid = child(lambda: os._exit(3))
p, status = os.waitpid(pid, 0)
print(p == pid, status, macros(status), os.WEXITSTATUS(status), attempt(os.waitpid, pid, 0))

pid = child(forever)
print(os.waitpid(pid, os.WNOHANG), os.waitpid(-1, os.WNOHANG), os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG))
os.kill(pid, signal.SIGTERM)
p, status, usage = os.wait4(pid, 0)
print(p == pid, status, macros(status), os.WTERMSIG(status), len(usage), type(usage).__name__, usage.ru_maxrss > 0)

gate = os.pipe()
pid = child(stop)
p, status = os.waitpid(pid, os.WUNTRACED)
print(p == pid, hex(status), macros(status), os.WSTOPSIG(status))
os.kill(pid, signal.SIGCONT)
p, status = os.waitpid(pid, os.WCONTINUED)
print(p == pid, hex(status), macros(status))
os.write(gate[1], b'x')
result = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
print(type(result).__name__, result.si_pid == pid, result.si_signo, result.si_status, result.si_code == os.CLD_EXITED, len(result))
p, status, usage = os.wait3(0)
print(p == pid, os.WEXITSTATUS(status))

# A group: none but its own children are waited for.
def grouped():
    os.setpgid(0, 0)
    os._exit(6)


pid = child(grouped)
other = child(lambda: os._exit(1))
while True:
    try:
        os.setpgid(pid, pid)
        break
    except PermissionError:
        break
    except ProcessLookupError:
        break
p, status = os.waitpid(other, 0)
result = os.waitid(os.P_PID, pid, os.WEXITED)
print(os.WEXITSTATUS(status), result.si_status, attempt(os.wait))
