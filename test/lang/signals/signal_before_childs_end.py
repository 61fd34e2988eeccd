# What a child sent before it ended, or before it wrote, has been handled when its parent
# sees the end, the data or the end of file.
import os
import signal

count = 0


def handler(signum, frame):
    global count
    count += 1


signal.signal(signal.SIGUSR1, handler)


def child(command):
    return os.spawnl(os.P_NOWAIT, '/bin/sh', 'sh', '-c', 'kill -USR1 $PPID; ' + command)


late = {'waitpid': 0, 'read': 0, 'end of file': 0}
for i in range(30):
    before = count
    pid = child('exit 3')
    status = os.waitpid(pid, 0)[1]
    late['waitpid'] += count != before + 1
    assert os.WEXITSTATUS(status) == 3

    r, w = os.pipe()
    os.set_inheritable(w, True)
    before = count
    pid = child('echo x >/proc/$PPID/fd/%d' % w)
    data = os.read(r, 2)
    late['read'] += count != before + 1
    os.close(w)
    assert os.read(r, 2) == b''
    os.waitpid(pid, 0)

    os.close(r)
    r, w = os.pipe()
    os.set_inheritable(w, True)
    before = count
    pid = child('exit 0')
    os.close(w)
    data = os.read(r, 2)
    late['end of file'] += count != before + 1
    os.waitpid(pid, 0)
    os.close(r)
print(data, late, count)
