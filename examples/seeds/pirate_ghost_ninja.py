"""Pirate, ghost and ninja: which outputs are possible?

Lecture 08, "Example midterm question #1". A child prints "ghost". It is sent a signal whose handler
prints "pirate" and exits. Its parent prints "ninja". Nothing is known of the scheduling. The
lecture asks about C, where five are possible. In Python it is seven.

    minipy pirate_ghost_ninja.py 1000       so often, as it comes: the outputs, counted
    minipy all_outputs.py                   every schedule, one after the other
"""
import os
import signal

from shared.questions import main

POSSIBLE = {
    'ghost ninja',         # the child has ended before the signal comes
    'ghost ninja pirate',  # the signal comes between its word and its end
    'ghost pirate ninja',
    'ninja pirate',        # the signal comes before its word
    'pirate ninja',
}
IN_PYTHON = {
    'ninja ghost',         # it came before Python in the child was in order after fork(), and was forgotten
    'ninja ghost pirate',  # it came when the word was on its way: handlers run between instructions
}


def put(word):
    os.write(1, word.encode() + b'\n')


def bat(unused, frame):
    put('pirate')
    os._exit(0)


def program(schedule):
    signal.signal(signal.SIGUSR1, bat)
    pid = schedule.fork()
    if pid == 0:
        put('ghost')
        os._exit(0)
    os.kill(pid, signal.SIGUSR1)
    put('ninja')


if __name__ == '__main__':
    main(program, POSSIBLE | IN_PYTHON)
