# What a handler that raises leaks: with a signal before every instruction, alone and in pairs. With deferral nothing.
import sys
import _inject
import signal
import threading
from minipy.signals import allow, atomic, deferred


class Alarm(Exception):
    pass


def on_alarm(signum, frame):
    raise Alarm


signal.signal(signal.SIGALRM, on_alarm)
lock = threading.Lock()
opened = set()


def work():
    for i in range(2):
        pass


class Manager:
    """A context manager written in Python."""

    def __enter__(self):
        opened.add(self)
        return self

    def __exit__(self, *exc_info):
        opened.remove(self)


def with_lock():
    def target():
        with lock:
            x = 1
    return target


def acquire_try_finally():
    def target():
        lock.acquire()
        try:
            x = 1
        finally:
            lock.release()
    return target


def with_manager():
    def target():
        with Manager():
            x = 1
    return target


def deferred_lock():
    def target():
        with deferred() as section:
            with lock:
                with section.restored():
                    x = 1
    return target


def deferred_try_finally():
    def target():
        with deferred(signal.SIGALRM) as section:
            lock.acquire()
            try:
                with section.restored():
                    for x in range(1):
                        try:
                            pass
                        finally:
                            pass
            finally:
                lock.release()
    return target


def deferred_manager():
    def target():
        with deferred() as section, Manager():
            with section.restored():
                x = 1
    return target


def atomic_lock():
    @atomic
    def target():
        with lock:
            with allow():
                x = 1
    return target


def atomic_try_finally():
    @atomic(signal.SIGALRM)
    def target():
        lock.acquire()
        try:
            with allow(signal.SIGALRM):
                x = 1
        finally:
            lock.release()
    return target


def atomic_manager():
    @atomic
    def target():
        with Manager():
            work()
    return target


def attempt(program, points):
    """Run it with these points: how many of them were reached, whether it has left something taken, how often it ended so."""
    target = program()
    started = False
    alarms = 0
    with deferred() as section:
        _inject.arm(points)
        while True:
            try:
                with section.restored():
                    if not started:
                        started = True
                        target()
                    break
            except Alarm:
                alarms += 1
        raised = _inject.disarm()[1]
    leaks = lock.locked() or bool(opened)
    if lock.locked():
        lock.release()
    opened.clear()
    return raised, leaks, alarms


def points_of(program, depth):
    """Every choice of so many instructions, in order."""
    names = ['target']
    if 'manager' in program.__name__:
        names += ['__enter__', '__exit__']
    singles = []
    for name in names:
        k = 0
        while attempt(program, ['14@%s#%d' % (name, k)])[0] == 1:
            singles.append('14@%s#%d' % (name, k))
            k += 1
    chosen = [[single] for single in singles]
    for _ in range(depth - 1):
        chosen = [points + [single] for points in chosen for single in singles[singles.index(points[-1]) + 1:]]
    return chosen


PROGRAMS = (with_lock, acquire_try_finally, with_manager, deferred_lock, deferred_try_finally, deferred_manager,
            atomic_lock, atomic_try_finally, atomic_manager)


def table(depth, kind):
    total = 0
    for program in [program for program in PROGRAMS if program.__name__.startswith(kind)]:
        interrupts = leaks = alarms = 0
        chosen = points_of(program, depth)
        for points in chosen:
            raised, leaked, ended = attempt(program, points)
            interrupts += raised
            leaks += leaked
            alarms += ended
        total += interrupts
        print('%-22s %6d runs %7d signals %7d exceptions %6d leaks' % (
            program.__name__, len(chosen), interrupts, alarms, leaks))
    return total


depths = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or [1, 2]
kinds = [argument for argument in sys.argv[1:] if argument.isalpha()] or ['']
for depth in depths:
    print(depth, 'at a time:', sum(table(depth, kind) for kind in kinds), 'signals')
