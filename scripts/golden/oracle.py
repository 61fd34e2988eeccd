"""driver.py on CPython 3.6, with golden_tracer in the part of _inject.

    python3.6 oracle.py FOLDER_OF_GOLDEN_TRACER driver.py FOLDER

Each code object of a program is replaced by one whose line table has a line for every instruction: then a trace
function hears of all of them. Lines that are told are those of the original.
"""

import gc
import sys
import types

ORIGINAL = {}  # a replaced code object: what it was made from; by id, since equal ones are not the same


def with_line_per_instruction(code):
    consts = tuple([with_line_per_instruction(c) if isinstance(c, types.CodeType) else c for c in code.co_consts])
    new = types.CodeType(
        code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_code, consts, code.co_names,
        code.co_varnames, code.co_filename, code.co_name, code.co_firstlineno, bytes([2, 1] * (len(code.co_code) // 2)), code.co_freevars,
        code.co_cellvars)
    ORIGINAL[id(new)] = (code, new)
    return new


def line_of(code, lasti, line):
    original = ORIGINAL[id(code)][0]
    table = original.co_lnotab
    line, offset = original.co_firstlineno, 0
    for i in range(0, len(table), 2):
        offset += table[i]
        if offset > lasti:
            break
        line += table[i + 1] - 256 if table[i + 1] > 127 else table[i + 1]
    return line


def parse(point):
    signum, where = point.split('@', 1)
    name, k = where.rsplit('#', 1)
    return int(signum), name, int(k)


class Inject:
    """The module _inject. Cycles are collected between points only, so that it happens at no other moment."""

    def __init__(self, tracer):
        self.tracer = tracer
        self.driver = None
        self.steps = None
        self.since_collected = 0

    def arm(self, points):
        self.since_collected += 1
        if self.since_collected == 100:
            gc.collect()
            self.since_collected = 0
        self.tracer.arm(self.driver['current'].name, [parse(p) for p in points], self.steps)

    def disarm(self):
        return self.tracer.disarm()


def load_driver(tracer_folder, path):
    """The driver's namespace, its program not begun."""
    sys.path.insert(0, tracer_folder)
    import golden_tracer
    gc.disable()
    inject = sys.modules['_inject'] = Inject(golden_tracer)
    driver = inject.driver = {'__name__': 'driver', '__file__': path, '__builtins__': __builtins__}
    with open(path) as f:
        exec(compile(f.read(), path, 'exec'), driver)
    driver['compile_program'] = lambda source, name: with_line_per_instruction(compile(source, name, 'exec'))
    driver['line_of'] = line_of
    return driver, inject


if __name__ == '__main__':
    tracer_folder, path = sys.argv[1:3]
    sys.argv = [path] + sys.argv[3:]
    load_driver(tracer_folder, path)[0]['main']()
