"""Every schedule of the midterm questions: each possible output comes, and no other.

The parent hands the CPU over before one or two of its instructions and the child before one,
whatever these are; then each runs to its end. With a number only every so many instructions are
tried.

    minipy all_outputs.py 3
"""
import itertools
import sys

import _inject
import counter_112265
import pirate_ghost_ninja
from shared.turns import ByTurns, output_of


def every_schedule(question, parents, childs):
    found = {output_of(question.program, ByTurns, _inject.arm, 'program', *where)
             for where in itertools.product(parents, childs)}
    print(question.__name__)
    for output in sorted(found):
        print('   ', output)
    print('    exactly these are possible:', found == question.POSSIBLE)


def choices(instructions, count):
    return list(itertools.combinations(range(0, instructions, step), count))


step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
every_schedule(pirate_ghost_ninja, choices(19, 2), choices(14, 1))
every_schedule(counter_112265, choices(30, 1), choices(30, 1))
