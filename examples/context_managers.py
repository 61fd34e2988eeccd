"""Context managers, and exceptions that carry their history."""
from contextlib import ExitStack, contextmanager, suppress


class Room:
    def __init__(self, name, forgiving=False):
        self.name, self.forgiving = name, forgiving

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print('leave', self.name, 'with', kind.__name__ if kind else 'nothing')
        return self.forgiving


with Room('hall') as hall, Room('vault', forgiving=True):
    raise KeyError('lost')
print('after', hall.name)


@contextmanager
def translated(source, target):
    try:
        yield
    except source as exc:
        raise target('translated') from exc


try:
    with translated(ZeroDivisionError, ArithmeticError):
        1 / 0
except ArithmeticError as exc:
    print(repr(exc), 'because of', repr(exc.__cause__))

try:
    try:
        int('seven')
    except ValueError:
        {}['missing']
except KeyError as exc:
    print(repr(exc), 'while handling', repr(exc.__context__))

with ExitStack() as stack:
    for name in 'abc':
        stack.enter_context(Room(name))
    stack.callback(print, 'called back')
    with suppress(LookupError):
        [][1]
    print('inside')


def which_return():
    for attempt in range(3):
        try:
            if attempt == 1:
                return 'try'
            continue
        finally:
            print('finally', attempt)


print(which_return())
