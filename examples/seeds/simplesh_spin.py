"""simplesh, third stage: waitpid() in one place, but a loop that spins, and a race.

Lecture 07, simplesh-with-race-and-spin. Only the handler reaps. The shell says in foreground.pid
whom it waits for, and the handler clears that. Two things are wrong. The loop takes the CPU from
those it waits for. And a child that ends before foreground.pid is set is reaped without anybody
being told, so the loop does not end.

    minipy --inject 10@wait_for_foreground#0 simplesh_spin.py      it ends just before
"""
from shared.foreground import foreground, reap_processes, spin
from shared.shell import announce, launch, never_hangs as holds, one_command, shell


def wait_for_foreground(pid):
    foreground.pid = pid
    while foreground.pid == pid:
        spin()


def run(command):
    pid = launch(command)
    if command.in_background:
        announce(command)
    else:
        wait_for_foreground(pid)


def play():
    one_command(run, reap_processes)


if __name__ == '__main__':
    shell(run, reap_processes)
