# with in all places: returns, loops, raising __enter__ and __exit__, nested, contextlib.

class Manager:
    def __init__(self, fail=''):
        self.fail = fail

    def __enter__(self):
        if self.fail == 'enter':
            raise ValueError('enter')
        return self

    def __exit__(self, *args):
        out(args[0] and args[0].__name__)
        if self.fail == 'exit':
            raise ValueError('exit')
        return self.fail == 'swallow'


def returns():
    with Manager():
        return 1


def loops():
    for i in (1, 2, 3):
        with Manager():
            if i == 1:
                continue
            break


def nested():
    with Manager('swallow') as a, Manager():
        raise KeyError


def fails(where):
    try:
        with Manager(where):
            out('body')
    except ValueError as e:
        return e.args


def fails_twice():
    try:
        with Manager('exit'):
            raise KeyError('first')
    except ValueError as e:
        return type(e.__context__).__name__


def generator():
    with Manager():
        yield 1


def in_finally():
    try:
        pass
    finally:
        with Manager():
            out('f')


a = returns()
loops()
nested()
b = fails('enter'), fails('exit'), fails_twice()
c = list(generator())
in_finally()
