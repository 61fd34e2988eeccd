"""What children take, medians in milliseconds of wall clock and of CPU, parent and child; one line a way of making them.
For perf/children.ts."""

import os
import resource
import subprocess
import sys
import time


def fork_and_exit():
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def fork_and_exec():
    pid = os.fork()
    if pid == 0:
        os.execv('/bin/true', ['true'])
    os.waitpid(pid, 0)


def spawn():
    os.spawnv(os.P_WAIT, '/bin/true', ['true'])


def call():
    subprocess.call(['/bin/true'])


def system():
    os.system('/bin/true')


def spent():
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in usage)


def median(values):
    return sorted(values)[len(values) // 2] * 1e3


for f in (fork_and_exit, fork_and_exec, spawn, call, system):
    elapsed = []
    used = []
    for i in range(int(sys.argv[1])):
        began, before = time.monotonic(), spent()
        f()
        elapsed.append(time.monotonic() - began)
        used.append(spent() - before)
    print(f.__name__, '%.3f %.3f' % (median(elapsed), median(used)))
