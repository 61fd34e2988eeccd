"""112265, and what else can it print?

Lecture 08, "Example midterm question #2". A process forks a child, that one another, and all print
a counter of which each has its own copy.

    minipy counter_112265.py 1000       so often, as it comes: the outputs, counted
    minipy all_outputs.py               every schedule, one after the other
"""
import os

from shared.questions import main

POSSIBLE = {'112265', '121265', '122165'}  # the first 1 comes before the 2s, and who waits prints last: 6, then 5


def put(counter):
    os.write(1, b'%d' % counter)


def program(schedule):
    counter = 0
    while counter < 2:
        pid = schedule.fork() if counter == 1 else os.fork()
        if pid > 0:
            break
        counter += 1
        put(counter)
    if counter > 0:
        put(counter)
    if pid > 0:
        wait = schedule.waitpid if counter == 1 else os.waitpid
        wait(pid, 0)
        counter += 5
        put(counter)
    os._exit(0)


if __name__ == '__main__':
    main(program, POSSIBLE)
