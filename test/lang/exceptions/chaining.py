# __context__, __cause__, __suppress_context__ and what is being handled.
import sys


def chain(e):
    out = []
    while e is not None:
        out.append('%s(c=%s s=%s)' % (type(e).__name__, type(e.__cause__).__name__, e.__suppress_context__))
        e = e.__context__
    return ' < '.join(out)


def attempt(f):
    try:
        f()
    except BaseException as e:
        print(f.__name__, chain(e))


def plain():
    raise ValueError


def nested():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError


def from_cause():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError from e


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError from None


def in_finally():
    try:
        1 / 0
    finally:
        raise KeyError


def three():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}['x']
    except KeyError:
        [].x


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            {}['x']
        except KeyError:
            pass
        raise


def same_again():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e


def cycle():
    try:
        raise KeyError
    except KeyError as a:
        try:
            raise ValueError
        except ValueError:
            raise a


def in_with():
    class M:
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            raise KeyError
    with M():
        1 / 0


for f in (plain, nested, from_cause, from_none, in_finally, three, reraise, same_again, cycle, in_with):
    attempt(f)

print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__)
    try:
        {}['x']
    except KeyError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)


    def inner():
        return sys.exc_info()[0].__name__
    print(inner())
print(sys.exc_info())


def gen():
    print('g', sys.exc_info()[0])
    try:
        raise KeyError
    except KeyError:
        yield sys.exc_info()[0].__name__
        print('g', sys.exc_info()[0].__name__)
    yield None


g = gen()
try:
    1 / 0
except ZeroDivisionError:
    print(next(g))
    print(sys.exc_info()[0].__name__)
print(next(g), sys.exc_info()[0])
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise ValueError('x') from KeyError('y')
except ValueError as e:
    print(repr(e.__cause__), e.__suppress_context__)
try:
    e
except NameError as x:
    print(x)


def tb_lines(f):
    try:
        f()
    except Exception as e:
        tb, out = e.__traceback__, []
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
            tb = tb.tb_next
        print(out)


def a():
    b()


def b():
    x = 1
    c(
        x)


def c(x):
    try:
        raise ValueError
    finally:
        x = 2


tb_lines(a)
tb_lines(reraise)
tb_lines(nested)
