# Where the handler runs: in which frame, at which instruction. Signals are sent from inside C code, so that they
# are pending when the instruction that called it ends.
import os
import signal
from functools import partial
from itertools import starmap
from operator import itemgetter

PID = os.getpid()
USR1 = signal.SIGUSR1.value
kick = partial(os.kill, PID, USR1)
OPNAMES = {}
seen = []


def handler(signum, frame):
    code = frame.f_code
    lasti = frame.f_lasti
    opcode = code.co_code[lasti] if lasti >= 0 else None
    seen.append((code.co_name, lasti, opcode, frame.f_lineno - code.co_firstlineno))


signal.signal(signal.SIGUSR1, handler)


def show(title, f, *args):
    del seen[:]
    try:
        f(*args)
    except Exception as error:
        print(title, seen, '-', type(error).__name__, error)
    else:
        print(title, seen)


class X:
    """Operators that send the signal."""
    __add__ = __radd__ = __sub__ = __mul__ = __getitem__ = __delitem__ = __contains__ = __eq__ = __lt__ = __call__ = partial(os.kill, PID)
    __matmul__ = __mod__ = __floordiv__ = __truediv__ = __pow__ = __lshift__ = __rshift__ = __and__ = __or__ = __xor__ = partial(os.kill, PID)
    __iadd__ = __isub__ = __imul__ = partial(os.kill, PID)
    __neg__ = __pos__ = __invert__ = __bool__ = __iter__ = __enter__ = kick
    __setitem__ = os.kill
    __exit__ = partial(print, 'exit')


x = X()


def call():
    kick()
    return 1


def binary():
    x + USR1
    x - USR1
    x * USR1
    x @ USR1
    x % USR1
    x // USR1
    x / USR1
    x ** USR1
    x << USR1
    x >> USR1
    x & USR1
    x | USR1
    x ^ USR1


def inplace():
    y = x
    y += USR1
    y = x
    y -= USR1
    y = x
    y *= USR1


def unary():
    -x
    +x
    ~x


def compare():
    x == USR1
    x < USR1
    USR1 in x
    USR1 not in x


def subscripts():
    x[USR1]
    x[PID] = USR1
    del x[USR1]


def raising_truth():
    try:
        if x:
            return 1
    except TypeError:
        return 2


def raising_iter():
    for _ in x:
        return 1


def for_loop():
    for _ in map(os.kill, [PID, PID], [USR1, USR1]):
        continue
    else:
        return 1


def for_iterator():
    n = 0
    for _ in iter(kick, 1):
        n += 1
        if n == 2:
            break


def unpacking():
    a, b = map(os.kill, [PID, PID], [USR1, USR1])
    a, *b = map(os.kill, [PID], [USR1])
    [*map(os.kill, [PID], [USR1])]
    {*map(os.kill, [PID], [USR1])}
    (*map(os.kill, [PID], [USR1]),)
    len((*map(os.kill, [PID], [USR1]), 1))
    list(*zip(map(os.kill, [PID], [USR1])))


def keywords():
    list(map(os.kill, [PID], [USR1]), **{})
    dict(a=1, **{'b': kick()})


def conditions():
    a = kick() or 1
    b = kick() and 2
    return 3 if kick() is None else 4


def raising_call():
    try:
        os.kill(PID, USR1, *map(os.kill, [PID], [USR1]))
    except TypeError:
        return 1
    finally:
        a = 2


def comprehension():
    return [None for _ in map(os.kill, [PID, PID], [USR1, USR1])]


def set_and_dict_comprehensions():
    return {1 for _ in map(os.kill, [PID], [USR1])}, {1: 2 for _ in map(os.kill, [PID], [USR1])}


for f in (call, binary, inplace, unary, compare, subscripts, raising_truth, raising_iter, for_loop, for_iterator, unpacking,
          keywords, conditions, raising_call, comprehension, set_and_dict_comprehensions):
    show(f.__name__, f)


# Entry of a frame, with the signal already pending.
def entered(*args):
    a = 1
    return a


def entered_try(*args):
    try:
        return 1
    finally:
        a = 2


def entered_with(*args):
    with open(os.devnull):
        pass


def entered_loop(*args):
    while True:
        return 1


def generator(*args):
    try:
        while True:
            got = yield 1
    finally:
        a = 2


def enter(f):
    """Call f from C, a signal pending."""
    return list(starmap(f, zip(map(os.kill, [PID], [USR1]))))


for f in (entered, entered_try, entered_with, entered_loop, generator):
    show('enter ' + f.__name__, enter, f)
show('enter sort key', lambda: sorted([0], key=partial(entered_key, [kick()])))


def entered_key(*args):
    return 0


show('enter key', lambda: list(map(entered_key, map(os.kill, [PID], [USR1]))))
show('enter class body', lambda: __build_class__(entered, 'A', *map(os.kill, [PID], [USR1])))


# Resuming a generator, with the signal already pending.
def resume(g, signums=(USR1,)):
    return list(starmap(type(g).send, zip([g] * len(signums), map(partial(os.kill, PID), signums))))


def throw(g):
    return list(starmap(type(g).throw, zip([g], [ValueError], map(os.kill, [PID], [USR1]))))


def close(g):
    return list(starmap(type(g).close, zip([g])))


def inner():
    try:
        while True:
            yield 1
    except ValueError:
        yield 'thrown'


def middle():
    yield from inner()


def outer():
    yield from middle()


g = generator()
show('first resume', resume, g)
show('resume', resume, g)
show('throw', throw, g)
g = outer()
show('first resume of a chain', resume, g)
show('resume of a chain', resume, g)
show('throw into a chain', throw, g)
show('throw into a new generator', throw, generator())
g = outer()
next(g)
show('close of a chain', lambda: (kick(), g.close()))
show('for over a generator that sends', lambda: list(kick() for _ in (1, 2)))


# The skip set.
def before_try():
    x[PID] = USR1
    try:
        a = 1
    finally:
        b = 2


def before_try_except():
    x[PID] = USR1
    try:
        a = 1
    except ValueError:
        b = 2


def before_loop():
    x[PID] = USR1
    while x is None:
        a = 1


class CM:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def before_with():
    # next() sends the signal and gives the context manager.
    with next(map(itemgetter(0), zip([CM()], map(os.kill, [PID], [USR1])))):
        a = 1
    b = 2


def enter_sends():
    with x:
        a = 1
    b = 2


def return_in_finally():
    try:
        return kick()
    finally:
        a = 1


def nested_return():
    return call()


for f in (before_try, before_try_except, before_loop, before_with, enter_sends, return_in_finally, nested_return):
    show(f.__name__, f)


def break_and_continue():
    for i in (1, 2, 3):
        try:
            if i == 1:
                x[PID] = USR1
                continue
            if i == 2:
                x[PID] = USR1
                break
        finally:
            x[PID] = USR1


show('break_and_continue', break_and_continue)
