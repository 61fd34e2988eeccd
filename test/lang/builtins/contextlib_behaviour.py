# contextmanager, closing, suppress, redirect_*, ExitStack, ContextDecorator, AbstractContextManager.
import contextlib
import io
import sys


@contextlib.contextmanager
def managed(name):
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('swallow', e)
    finally:
        print('exit', name)


with managed('a') as value:
    print(value)
with managed('b'):
    raise ValueError('inside')
try:
    with managed('c'):
        raise KeyError('through')
except KeyError as e:
    print('got', e)


@contextlib.contextmanager
def never():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield
    yield


@contextlib.contextmanager
def after_throw():
    try:
        yield
    except ValueError:
        yield


for cm in (never, twice):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
try:
    with after_throw():
        raise ValueError
except RuntimeError as e:
    print(e)


@contextlib.contextmanager
def passthrough():
    yield


try:
    with passthrough():
        raise StopIteration('x')
except StopIteration as e:
    print('StopIteration', e)


@managed('decorated')
def f(x):
    return x * 2


print(f(2), f(3))


class Thing:
    def close(self):
        print('closed')


with contextlib.closing(Thing()):
    pass
with contextlib.suppress(KeyError, IndexError):
    {}['x']
try:
    with contextlib.suppress(KeyError):
        [][1]
except IndexError as e:
    print('not suppressed', e)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('captured')
    with contextlib.redirect_stderr(sys.stdout):
        print('err', file=sys.stderr)
print(repr(out.getvalue()))

with contextlib.ExitStack() as stack:
    print(stack.enter_context(managed('one')))
    stack.callback(print, 'callback', end='!\n')
    stack.push(lambda *exc: print('push', exc[0]))

try:
    with contextlib.ExitStack() as stack:
        stack.push(lambda *exc: True)
        stack.push(lambda *exc: 1 / 0)
        raise KeyError
    print('all swallowed')
    with contextlib.ExitStack() as stack:
        stack.push(lambda *exc: 1 / 0)
        raise KeyError('first')
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__)
stack = contextlib.ExitStack()
stack.callback(print, 'moved')
new = stack.pop_all()
stack.close()
print('before')
new.close()


class Deco(contextlib.ContextDecorator):
    def __enter__(self):
        print('start')
        return self

    def __exit__(self, *exc):
        print('stop', exc[0])
        return False


@Deco()
def g():
    """Docs."""
    return 'g'


print(g(), g.__name__, g.__doc__)
print(isinstance(Deco(), contextlib.AbstractContextManager), isinstance(5, contextlib.AbstractContextManager))
try:
    contextlib.AbstractContextManager()
except TypeError as e:
    print(e)
