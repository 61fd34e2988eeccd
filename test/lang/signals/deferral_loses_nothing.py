# Real-time signals before every choice of three instructions of an atomic function: as many handlers, in order.
import _inject
import signal
from minipy.signals import allow, atomic, deferred, siginfo

log = []


def note(signum, frame):
    log.append((signum, siginfo() is not None))


for signum in (34, 35, 36):
    signal.signal(signum, note)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


def plain():
    @atomic
    def target():
        with Manager():
            for i in range(2):
                pass
        return log[:]
    return target


def returning():
    @atomic
    def target():
        try:
            with Manager() as m:
                return log[:]
        finally:
            del m
    return target


def raising():
    @atomic
    def target():
        try:
            raise ValueError
        except ValueError:
            return log[:]
    return target


def generating():
    @atomic
    def target():
        yield
        yield
    return lambda: list(target()) and []


def allowing():
    @atomic
    def target():
        with allow(35, 36):
            i = 1
        return []
    return target


def attempt(program, points):
    log.clear()
    target = program()
    with deferred():
        _inject.arm(points)
        inside = target()
        raised = _inject.disarm()[1]
    return raised, inside


def check(program):
    count = 0
    while attempt(program, ['34@target#%d' % count])[0]:
        count += 1
    runs = signals = 0
    for order in ((34, 34, 34), (36, 35, 34)):
        for a in range(count):
            for b in range(a, count):
                for c in range(b, count):
                    points = ['%d@target#%d' % point for point in zip(order, (a, b, c))]
                    raised, inside = attempt(program, points)
                    assert raised == 3 and inside == [], (points, raised, inside)
                    assert [signum for signum, known in log] == sorted(order), (points, log)
                    assert all(known for signum, known in log), (points, log)
                    runs += 1
                    signals += raised
    print(program.__name__, count, 'instructions,', runs, 'runs,', signals, 'signals: each handled once, in order, with its siginfo')


for program in (plain, returning, raising, generating, allowing):
    check(program)
