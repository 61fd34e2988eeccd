"""One process of perf/programs.ts, for subjects that are a Python of their own.

    measure.py PROGRAM SIZE TURNS

Runs the program's main(SIZE) so many times and checks each result. Says the CPU seconds of the process when it was
ready, then CPU and wall-clock seconds of each turn, then its largest resident size in kB, once after the start and once
at the end. Times are of all threads of the process.
"""

import sys
import time


def peak():
    """VmHWM: what the process itself has held, not what it was forked from."""
    with open('/proc/self/status') as f:
        for line in f:
            if line.startswith('VmHWM'):
                return line.split()[1]


def run(program, size, turns):
    print('ready', time.process_time(), peak())
    with open(program) as f:
        source = f.read()
    names = {'__name__': 'measured'}
    began = time.process_time(), time.time()
    exec(compile(source, program, 'exec'), names)
    for turn in range(turns):
        result = names['main'](size)
        ended = time.process_time(), time.time()
        assert names['EXPECTED'][size] == result, result
        print('turn', ended[0] - began[0], ended[1] - began[1])
        began = time.process_time(), time.time()
    print('peak', peak())


program, size, turns = sys.argv[1:]
sys.argv = [program]
run(program, int(size), int(turns))
