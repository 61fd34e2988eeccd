# select: arguments, objects with fileno(), and poll objects.
import os
import select


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


r, w = os.pipe()


class HasFileno:
    def __init__(self, n):
        self.n = n

    def fileno(self):
        return self.n

    def __repr__(self):
        return 'HasFileno'


h = HasFileno(r)
print(select.select([h], [w], [], 0) == ([], [w], []), select.select([], [], [], 0), select.select((), (), (), 0.01))
os.write(w, b'x')
print(select.select([h, h], [w, w], [r, w], 0) == ([h, h], [w, w], []), select.select([r], [], [], None) == ([r], [], []))
for args in [(1, [], []), ([1.5], [], [], 0), ([HasFileno('x')], [], [], 0), ([-1], [], [], 0), ([HasFileno(-1)], [], [], 0), ([10000], [], [], 0), ([], [], [], 'x'), ([], [], [], -1), ([], [], []) + (float('nan'),),
             ([], [], [], 1e300), (), ([], []), ([None], [], [], 0), ([2**40], [], [], 0), ([], [], [], True)]:
    attempt(select.select, *args)
p = select.poll()
attempt(p.poll, 0)
print(p.register(h), p.register(w, select.POLLOUT), sorted(p.poll(0)) == sorted([(r, select.POLLIN), (w, select.POLLOUT)]))
print(p.modify(w, 0), p.poll(0) == [(r, 1)], p.unregister(h), p.poll(0))
for call in [lambda: p.unregister(900), lambda: p.modify(r, 1), lambda: p.register('x'), lambda: p.register(w, -1), lambda: p.register(w, 70000), lambda: p.register(w, 'x'), lambda: p.poll('x'), lambda: p.poll(1e300),
             lambda: p.poll(0.5), lambda: p.poll(2**40), lambda: p.poll(float('nan'))]:
    attempt(call)
p.register(w)
os.close(r)
print(p.poll(0) == [(w, select.POLLOUT | select.POLLERR)])
os.close(w)
print(p.poll(None) == [(w, select.POLLNVAL)], p.poll(-1) == [(w, select.POLLNVAL)])
attempt(select.select, [w], [], [], 0)
attempt(type(p))
print(select.error is OSError, type(p), select.PIPE_BUF, select.POLLIN, select.POLLNVAL)
