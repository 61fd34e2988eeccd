"""The stores of a signal handler, in every order, against a main thread that looks: which orders lose a signal?

bpo-31119 and bpo-30038. On another core the handler sets tripped[signum] (T), then is_tripped (I),
then it writes the wakeup byte (W). The main thread waits for the byte, empties the fd, and checks:
if is_tripped, clear it and run what has tripped. Here both are lists of steps. Each interleaving is
played: h for a store of the handler's, m for a step of main's. The signal is lost if in the end
main sleeps and the Python handler has not run.
"""
import itertools


class Machine:
    def __init__(self):
        self.tripped = self.is_tripped = self.byte = self.handled = False

    # The handler's stores.
    def T(self):
        self.tripped = True

    def I(self):
        self.is_tripped = True

    def W(self):
        self.byte = True

    def woken(self):
        """select(), read(), and PyErr_CheckSignals(): each step is a yield, and the last leaves main asleep."""
        self.byte = False
        yield
        yield from self.check()

    def check(self):
        if self.is_tripped:
            self.is_tripped = False
            yield
            if self.tripped:
                self.tripped = False
                self.handled = True


def play(order, schedule):
    """Main checks once by itself, as it may at any moment, and each time the byte wakes it. False: lost."""
    machine = Machine()
    main = machine.check()
    stores = iter(order)
    for whose in schedule:
        if whose == 'handler':
            getattr(machine, next(stores))()
        elif main is not None:
            main = advance(main)
        elif machine.byte:
            main = advance(machine.woken())
    for store in stores:
        getattr(machine, store)()
    while main is not None or machine.byte:
        main = advance(machine.woken() if main is None else main)
    return machine.handled


def advance(steps):
    """One step: what is left, None at the end."""
    try:
        next(steps)
        return steps
    except StopIteration:
        return None


schedules = sorted(set(itertools.permutations(['handler'] * 3 + ['main'] * 5)))
for order in itertools.permutations('TIW'):
    lost = [schedule for schedule in schedules if not play(order, schedule)]
    if lost:
        example = ' '.join(step[0] for step in lost[0])
        print(*order, 'loses it in %2d of %d schedules, such as' % (len(lost), len(schedules)), example)
    else:
        print(*order, 'loses nothing')
