"""Every schedule of the midterm questions: each possible output comes, and no other.

The parent hands the CPU over before its K-th instruction, the child hands it back before its J-th, then each runs to its end;
so for every K and J, or with a number only for each so many of them.

    minipy all_outputs.py 3
"""
import collections
import itertools
import sys

import counter_112265
import pirate_ghost_ninja
from shared.turns import ByTurns, output_of


def every_schedule(question, ks, js):
    found = collections.Counter(output_of(question.program, ByTurns, 'program', k, j) for k, j in itertools.product(ks, js))
    print(question.__name__)
    for output in sorted(found):
        print('   ', output)
    print('    exactly these are possible:', set(found) == question.POSSIBLE)


step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
every_schedule(pirate_ghost_ninja, range(0, 20, step), range(0, 12, step))
every_schedule(counter_112265, range(0, 30, step), range(0, 30, step))
