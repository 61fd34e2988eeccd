"""A signal before every single instruction: does the program hold?

A race shows once in a thousand runs, or on the customer's machine. Here the signal comes before
each instruction of the functions that matter, one run for each. A fixed program holds in all of
them, and of a broken one it is told in which lines it breaks. SIGUSR1 takes the CPU away until all
children have ended (shared/scheduler.py), SIGALRM clears counters.

    minipy every_instruction.py job_list_broken job_list_fixed
"""
import importlib
import linecache
import os
import signal
import sys

import _inject
from shared import stage

WAIT = {'run': range(1000), 'wait_for_foreground': range(1000)}
PROGRAMS = {  # the functions, and which of their instructions: all, or those of one turn of a loop
    'park_broken': {'ring': range(3, 1000), 'nap': range(5), 'reap_child': range(30)},
    'park_fixed': {'ring': range(3, 1000), 'nap': range(5), 'reap_child': range(30)},
    'job_list_broken': {'play': range(36), 'add_job': range(10), 'reap_processes': range(30)},
    'job_list_fixed': {'play': range(50), 'add_job': range(10), 'reap_processes': range(30)},
    'simplesh_redundant': WAIT,
    'simplesh_spin': {'run': range(40), 'wait_for_foreground': range(12)},
    'simplesh_pause': {'pause': range(1), **WAIT},
    'sbcl_pseudo_atomic': {'allocate': range(1000), '__enter__': range(50), '__exit__': range(100)},
    'reentrancy_broken': {'printf': range(20), 'flush': range(20)},
    'reentrancy_fixed': {'printf': range(20)},
    'counters_broken': {'count': range(1000)},
    'counters_close': {'count': range(1000)},
    'counters_fixed': {'count': range(1000)},
    'simplesh': {'reap_processes': range(60), **WAIT},
}


places = []  # where the handler ran


def noting(handler):
    def note(signum, frame):
        places.append((frame.f_code.co_filename, frame.f_lineno))
        handler(signum, frame)
    return note


def runs(program, signum, function, instructions):
    """Each instruction in turn, as long as there is one: (holds, the place where the handler ran)."""
    for k in instructions:
        places.clear()
        _inject.arm(['%d@%s#%d' % (signum, function, k)])
        holds = stage.rehearse(program.play, program.holds)
        counted, raised = _inject.disarm()
        if not raised:
            return
        yield holds, places[0] if places else None


def line(place):
    if place is None:
        return '(at the end)'
    filename, number = place
    return '%s: %s' % (os.path.basename(filename), linecache.getline(filename, number).strip())


def try_every_instruction(name):
    signum = signal.SIGALRM if name.startswith('counters') else signal.SIGUSR1
    program = importlib.import_module(name)
    handler = signal.getsignal(signum)
    signal.signal(signum, noting(handler))
    tried, wrong = 0, []
    for function, instructions in PROGRAMS[name].items():
        for holds, place in runs(program, signum, function, instructions):
            tried += 1
            if not holds and line(place) not in wrong:
                wrong.append(line(place))
    signal.signal(signum, handler)
    print('%-20s %3d signals, %s' % (name, tried, 'breaks at' if wrong else 'holds'))
    for text in wrong:
        print('    ' + text)


if __name__ == '__main__':
    for name in sys.argv[1:]:
        try_every_instruction(name)
    if len(sys.argv) == 1:
        print('minipy every_instruction.py PROGRAM...')
        print('\n'.join(PROGRAMS))
