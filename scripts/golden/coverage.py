"""Which instructions, and which pairs of them that can follow one another, the golden programs run.

    python3.6 coverage.py FOLDER_OF_GOLDEN_TRACER CORPUS

Measured on the oracle by golden_tracer. What there is to cover is what occurs in the flow graphs of the oracle's
standard library. Prints what is missing.
"""

import os
import sys
import sysconfig
from types import CodeType

import flow_graph
import oracle
from flow_graph import nested

pairs_of = flow_graph.pairs
LINE = 2  # PyTrace_LINE


def library_pairs():
    """Pairs in the flow graphs of all code of the standard library."""
    found = set()
    for folder, folders, names in os.walk(sysconfig.get_path('stdlib')):
        folders.sort()
        for name in sorted(names):
            if name.endswith('.py'):
                with open(os.path.join(folder, name), 'rb') as f:
                    source = f.read()
                try:
                    code = compile(source, name, 'exec', 0, True)
                except (SyntaxError, ValueError):
                    continue  # a file that is there to be wrong
                for c in nested(code):
                    found |= pairs_of(c)
    return found


class Meter:
    """Runs programs and tells which pairs they have run."""

    def __init__(self, tracer_folder):
        here = os.path.dirname(os.path.abspath(__file__))
        self.driver, self.inject = oracle.load_driver(tracer_folder, os.path.join(here, 'driver.py'))
        self.programs = self.driver['Program']

    def run(self, source, name, limit=None):
        """The pairs of names that were run one after the other; none when it took more than `limit` steps."""
        program = self.programs.__new__(self.programs)
        program.name = name
        program.code = self.driver['compile_program'](source, name)
        self.driver['current'] = program
        oracle.ORIGINAL.clear()
        self.inject.steps = steps = []
        try:
            program.golden_run([])
        finally:
            self.inject.steps = None
        if limit is not None and len(steps) > limit:
            return set()
        return executed(steps)


def executed(steps):
    last, found, graphs = {}, set(), {}
    for frame, event, code, lasti in steps:
        if event != LINE:
            continue  # a generator goes on where it was; what follows an exception is no successor of what raised it
        if code not in graphs:
            graphs[code] = (flow_graph.successors(code), flow_graph.instructions(code))
        edges, ins = graphs[code]
        before = last.get(frame)
        if before is not None and before[0] is code and (before[1], lasti) in edges:
            found.add((ins[before[1]][0], ins[lasti][0]))
        last[frame] = (code, lasti)
    return found


def main():
    meter = Meter(sys.argv[1])
    corpus = sys.argv[2]
    wanted = library_pairs()
    run = set()
    for name in sorted(os.listdir(corpus)):
        if not name.endswith('.py'):
            continue
        with open(os.path.join(corpus, name)) as f:
            source = f.read()
        run |= meter.run(source, name)
    missing = sorted(wanted - run)
    for pair in missing:
        print('missing', *pair)
    opcodes = {name for pair in wanted for name in pair}
    print('%d of %d opcodes, %d of %d pairs' % (len({n for p in run for n in p} & opcodes), len(opcodes), len(wanted & run), len(wanted)))


if __name__ == '__main__':
    main()
