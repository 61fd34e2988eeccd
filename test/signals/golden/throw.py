# generator.throw() and close(): unstarted, suspended in try, in with, in finally.

class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, kind, value, traceback):
        out(kind and kind.__name__)


def plain():
    yield 1
    yield 2


def caught():
    try:
        yield 1
    except ValueError:
        yield 'caught'


def managed():
    with Manager() as m:
        yield m


def cleaned():
    try:
        yield 1
    finally:
        out('finally')


def attempt(make, start):
    g = make()
    if start:
        next(g)
    try:
        return g.throw(ValueError('thrown'))
    except ValueError as e:
        return e.args
    finally:
        g.close()


a = attempt(plain, False)
b = attempt(plain, True)
c = attempt(caught, True)
d = attempt(managed, True)
e = attempt(cleaned, True)
