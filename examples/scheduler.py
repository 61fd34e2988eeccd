"""A scheduler of generators with a clock made of signals.

Tasks are generators that yield how many ticks they want to sleep. A timer's signal is
the tick; between ticks the program waits in signal.pause(). Time is counted in ticks,
so the order of things does not depend on the speed of the machine.
"""
import heapq
import signal


class Clock:
    def __init__(self):
        self.pending = 0
        signal.signal(signal.SIGALRM, self.on_tick)

    def on_tick(self, signum, frame):
        self.pending += 1
        signal.setitimer(signal.ITIMER_REAL, 0.002 if self.pending < 50 else 0)

    def start(self):
        signal.setitimer(signal.ITIMER_REAL, 0.002)

    def stop(self):
        signal.setitimer(signal.ITIMER_REAL, 0)

    def wait(self):
        while not self.pending:
            pass
        self.pending -= 1


def baker():
    for loaf in ('rye', 'wheat', 'spelt'):
        yield 2
        print('  baked', loaf)
    return 'three loaves'


def courier():
    yield 3
    print('  parcel picked up')
    yield 4
    print('  parcel delivered')
    return 'one parcel'


def town():
    bread = yield from baker()
    yield 1
    return 'town has ' + bread


def run(tasks):
    clock = Clock()
    clock.start()
    now = 0
    queue = [(0, i, name, task) for i, (name, task) in enumerate(tasks)]
    heapq.heapify(queue)
    while queue:
        due, i, name, task = heapq.heappop(queue)
        while now < due:
            clock.wait()
            now += 1
        try:
            heapq.heappush(queue, (now + next(task), i, name, task))
        except StopIteration as stop:
            print('tick %2d: %s is done: %s' % (now, name, stop.value))
    clock.stop()


run([('courier', courier()), ('town', town())])
