"""A signal before every single instruction: does the program hold?

A race shows once in a thousand runs, or on the customer's machine. Here the signal comes before each instruction of the
functions that matter, one run for each, so a fixed program holds in all of them, and of a broken one it is told
in which lines it breaks. SIGUSR1 takes the CPU away until all children have ended (shared/scheduler.py).

    minipy every_instruction.py                     all programs
    minipy every_instruction.py job_list_broken     those
"""
import importlib
import linecache
import os
import signal
import sys

import _inject
from shared import scheduler, stage

PROGRAMS = {  # the functions, each from its K-th instruction on
    'park_broken': {'ring': 3, 'nap': 0, 'reap_child': 0},
    'park_fixed': {'ring': 3, 'nap': 0, 'reap_child': 0},
    'job_list_broken': {'play': 0, 'add_job': 0, 'reap_processes': 0},
    'job_list_fixed': {'play': 0, 'add_job': 0, 'reap_processes': 0},
}


def runs(program, function, k):
    """Each instruction in turn, as long as there is one: (holds, the line where the CPU was lost)."""
    while True:
        del scheduler.lost_at[:]
        _inject.arm(['%d@%s#%d' % (signal.SIGUSR1, function, k)])
        holds = stage.rehearse(program.play, program.holds)
        counted, raised = _inject.disarm()
        if not raised:
            return
        yield holds, scheduler.lost_at[0] if scheduler.lost_at else None
        k += 1


def line(place):
    if place is None:
        return '(at the end)'
    filename, number = place
    return '%s: %s' % (os.path.basename(filename), linecache.getline(filename, number).strip())


for name in sys.argv[1:] or PROGRAMS:
    program = importlib.import_module(name)
    tried, wrong = 0, []
    for function, first in PROGRAMS[name].items():
        for holds, place in runs(program, function, first):
            tried += 1
            if not holds and line(place) not in wrong:
                wrong.append(line(place))
    print('%-20s %3d signals, %s' % (name, tried, 'breaks at' if wrong else 'holds'))
    for text in wrong:
        print('    ' + text)
