"""Runs programs with signals raised at chosen instructions and tells what became of each.

    minipy --eval-breaker=3.6.15 scripts/golden/driver.py FOLDER

Each line of standard input is a list: a program's name and its points, each a list of a mode and injection points.
A mode says what the handlers of signals 10 and 12 do: 'return', 'raise' or 'error', or two of these with a '+'.
For each point one line is written, and '.' after the last one. On CPython, oracle.py stands behind _inject.
"""

import signal
import sys
import warnings

import _inject

warnings.simplefilter('ignore')

SIGNALS = (10, 12)


class Interrupted(BaseException):
    """What a handler raises in mode 'raise': nothing but a bare except catches it."""


modes = {}
deliveries = []


def line_of(code, lasti, line):
    return line


def compile_program(source, name):
    return compile(source, name, 'exec')


def place(frame):
    """The frames from the interrupted one out, up to ours."""
    frames = []
    while frame is not None and frame.f_code.co_filename != __file__:
        code = frame.f_code
        if code.co_filename != current.name:
            frames.append((code.co_name,))
        else:
            frames.append((code.co_name, line_of(code, frame.f_lasti, frame.f_lineno), frame.f_lasti))
        frame = frame.f_back
    return frames


def on_signal(signum, frame):
    deliveries.append((signum, place(frame)))
    mode = modes[signum]
    if mode == 'raise':
        raise Interrupted(signum)
    if mode == 'error':
        raise ValueError('signal', signum)


class Program:
    def __init__(self, folder, name):
        self.name = name
        with open(folder + '/' + name) as f:
            self.code = compile_program(f.read(), name)

    def golden_run(self, points):
        """One run in a new namespace; what it left."""
        log = []
        namespace = {'__name__': 'golden', 'out': log.append}
        ending = 'done'
        _inject.arm(points)
        # Three of them: a second and a third signal may come when the first is already on its way out.
        try:
            try:
                try:
                    exec(self.code, namespace)
                except BaseException as e:
                    ending = e
            except BaseException as e:
                ending = e
        except BaseException as e:
            ending = e
        counted, raised = _inject.disarm()
        # When the first of two handlers raises out of repr(), the second signal waits for the next such check.
        for _ in SIGNALS:
            try:
                repr(None)
            except BaseException as e:
                log.append('late ' + type(e).__name__)
        return counted, raised, ending, log, namespace


current = None


def plain(v, depth=0):
    """A value as a text without addresses."""
    t = type(v)
    if v is None or v is Ellipsis or v is NotImplemented or t in (bool, int, float, complex, str, bytes):
        return repr(v)
    if depth > 5:
        return '...'
    if t in (list, tuple):
        return ('(%s)' if t is tuple else '[%s]') % ', '.join([plain(x, depth + 1) for x in v])
    if t in (set, frozenset):
        return t.__name__ + '{%s}' % ', '.join(sorted([plain(x, depth + 1) for x in v]))
    if t is dict:
        return '{%s}' % ', '.join([plain(k, depth + 1) + ': ' + plain(v[k], depth + 1) for k in v])
    if isinstance(v, BaseException):
        return t.__name__ + plain(v.args, depth + 1)
    for suspended in ('gi_frame', 'cr_frame', 'ag_frame'):
        if hasattr(t, suspended):
            frame = getattr(v, suspended)
            return t.__name__ + ' ' + v.__name__ + (' over' if frame is None else ' at %d' % frame.f_lasti)
    if isinstance(v, type):
        return 'class ' + v.__name__
    attributes = getattr(v, '__dict__', None)
    if type(attributes) is dict and (t.__module__ == 'golden' or t.__name__ == 'SimpleNamespace'):
        return t.__name__ + plain(attributes, depth + 1)
    return t.__name__


def plain_exception(e, seen=()):
    if any([e is x for x in seen]):
        return 'again'
    seen += (e,)
    entries = []
    tb = e.__traceback__
    while tb is not None:
        code = tb.tb_frame.f_code
        if code.co_filename == current.name:
            entries.append((code.co_name, line_of(code, tb.tb_lasti, tb.tb_lineno), tb.tb_lasti))
        elif code.co_filename != __file__:
            entries.append((code.co_name,))
        tb = tb.tb_next
    text = '%s %s' % (plain(e), entries)
    if e.__cause__ is not None:
        text += ' from (%s)' % plain_exception(e.__cause__, seen)
    if e.__context__ is not None:
        text += ' during (%s)' % plain_exception(e.__context__, seen)
    return text + (' (context hidden)' if e.__suppress_context__ else '')


def left(log, namespace):
    """What a run has put out, and the global variables at its end."""
    state = {'out': plain(log)}
    for k in namespace:
        if k not in ('__builtins__', '__name__', '__warningregistry__', 'out'):
            state[k] = plain(namespace[k])
    return state


def outcome(mode, points):
    """Deliveries; the ending; what is left, as far as it is not what a run without signals leaves; signals raised."""
    parts = mode.split('+')
    for signum, part in zip(SIGNALS, parts * 2):
        modes[signum] = part
    del deliveries[:]
    counted, raised, ending, log, namespace = current.golden_run(points)
    told = ['%d in %s' % (signum, frames) for signum, frames in deliveries]
    told.append(ending if isinstance(ending, str) else plain_exception(ending))
    state = left(log, namespace)
    for k in sorted(set(state) | set(current.usual)):
        if state.get(k) != current.usual.get(k):
            told.append('%s = %s' % (k, state.get(k, 'nothing')))
    if raised != len(points):
        told.append('%d raised' % raised)
    return '; '.join(told)


def answer(mode, points):
    """One line for a point, or what is asked about the program itself."""
    if mode == 'names':
        return ' '.join(names(current.code, []))
    if mode == 'count':
        return str(current.golden_run(['10@%s#1000000000' % points[0]])[0])
    if mode == 'entries':
        return ' '.join(entries(current.code, []))
    if mode == 'usual':
        return str(current.usual)
    return outcome(mode, points)


def names(code, found):
    """The names of a program's code objects. Where exec() or eval() is called, <module> is a name of other code, too."""
    executes = [c for c in code.co_consts if isinstance(c, type(code)) and set(c.co_names) & {'exec', 'eval'}]
    if code.co_name not in found and not executes:
        found.append(code.co_name)
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            names(constant, found)
    return found


def entries(code, found):
    """Where 3.6.3 looks for signals and 3.6.15 does not: the places of SETUP_WITH and BEFORE_ASYNC_WITH, as name@f_lasti."""
    for i in range(0, len(code.co_code), 2):
        if code.co_code[i] in (143, 52) and (i == 0 or code.co_code[i - 2] != 144):
            found.append('%s@%d' % (code.co_name, i))
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            entries(constant, found)
    return found


def main():
    global current
    for signum in SIGNALS:
        signal.signal(signum, on_signal)
    folder = sys.argv[1]
    for line in sys.stdin:
        name, points = eval(line)
        if current is None or current.name != name:
            current = Program(folder, name)
            current.golden_run([])  # what it imports is there from now on
            current.usual = left(*current.golden_run([])[3:])
        for mode, specs in points:
            print(answer(mode, specs))
        print('.', flush=True)


if __name__ == '__main__':
    main()
