"""A supervisor: starts programs, restarts each that ends, stops them all on SIGTERM, and ignores SIGHUP.

    supervisor.py COUNT PROGRAM [ARGUMENT...]

SIGCHLD and SIGTERM are blocked and waited for, so none is lost, and none comes in the middle of something. When many
children end at once, one SIGCHLD may stand for all: hence the loop around waitpid(). Without arguments it shows itself.
"""

import os
import signal
import sys


def start(command):
    pid = os.fork()
    if pid == 0:
        try:
            signal.signal(signal.SIGHUP, signal.SIG_DFL)  # what is ignored or blocked here would be so in the program
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    return pid


def ended_children():
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        yield pid


def supervise(command, count):
    """How many children there have been, once SIGTERM has come and all have ended."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD, signal.SIGTERM])
    children = {start(command) for _ in range(count)}
    started, stopping = count, False
    while children:
        if signal.sigwait([signal.SIGCHLD, signal.SIGTERM]) == signal.SIGTERM:
            stopping = True
            for pid in children:
                os.kill(pid, signal.SIGTERM)
        for pid in ended_children():
            children.remove(pid)
            if not stopping:
                children.add(start(command))
                started += 1
    return started


def show():
    """Three programs that say their pid: one is killed, then two; SIGHUP does nothing, SIGTERM ends it."""
    r, w = os.pipe()
    supervisor = os.fork()
    if supervisor == 0:
        os.dup2(w, 1)
        os._exit(supervise(['sh', '-c', 'echo $$; exec sleep 1000'], 3))
    os.close(w)
    with os.fdopen(r) as said:
        pids = [int(said.readline()) for _ in range(3)]
        print(len(pids), 'programs run')
        for victims in pids[:1], pids[1:]:
            for pid in victims:
                os.kill(pid, signal.SIGKILL)
            os.kill(supervisor, signal.SIGHUP)
            pids.extend(int(said.readline()) for _ in victims)
            print(len(victims), 'killed,', len(victims), 'restarted')
        os.kill(supervisor, signal.SIGTERM)
        status = os.waitpid(supervisor, 0)[1]
        print('SIGTERM: the supervisor has ended after', os.WEXITSTATUS(status), 'children;', repr(said.read()), 'from the last three')


if __name__ == '__main__':
    if len(sys.argv) > 2:
        print(supervise(sys.argv[2:], int(sys.argv[1])), 'started')
    else:
        show()
