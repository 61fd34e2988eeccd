"""How long children take: medians in milliseconds, one line a way of making them. For perf/children.ts."""

import os
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


for f in (fork_and_exit, fork_and_exec, spawn, call, system):
    times = []
    for i in range(int(sys.argv[1])):
        began = time.monotonic()
        f()
        times.append(time.monotonic() - began)
    times.sort()
    print(f.__name__, '%.3f' % (times[len(times) // 2] * 1e3))
