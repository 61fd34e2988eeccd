"""Help with `with` statements."""

import abc
import sys
from collections import deque
from functools import wraps

__all__ = [
    'contextmanager', 'closing', 'AbstractContextManager', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
    'redirect_stderr', 'suppress',
]


class AbstractContextManager(abc.ABC):
    """Base for context managers; whatever has __enter__ and __exit__ counts as one."""

    def __enter__(self):
        """Return self."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Let the exception, if any, go on."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ('__enter__', '__exit__'):
            for base in C.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True


class ContextDecorator:
    """Mixin: the context manager is a decorator as well."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """What a function decorated with @contextmanager returns."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        # A generator runs once; a decorated function needs a new one for each call.
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, type, value, traceback):
        if type is None:
            self._expect_end()
            return False
        if value is None:
            value = type()
        try:
            self.gen.throw(type, value, traceback)
        except BaseException as exc:
            if exc is value:
                return False  # not handled: the with statement goes on with it
            if isinstance(exc, StopIteration):
                return True
            if type is StopIteration and isinstance(exc, RuntimeError) and exc.__cause__ is value:
                return False  # PEP 479 has wrapped what was thrown in
            raise
        raise RuntimeError("generator didn't stop after throw()")

    def _expect_end(self):
        for _ in self.gen:
            raise RuntimeError("generator didn't stop")


def contextmanager(func):
    """Make a context manager of a generator function with one yield."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """with closing(thing): thing.close() is called at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """with redirect_stdout(file): sys.stdout is the file."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """with redirect_stderr(file): sys.stderr is the file."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """with suppress(*exceptions): these end the block and are forgotten."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class ExitStack(AbstractContextManager):
    """Context managers and functions that are left or called together, the last one first."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Move everything to a new stack and return it."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def _push_cm_exit(self, cm, cm_exit):
        def _exit_wrapper(*exc_details):
            return cm_exit(cm, *exc_details)
        _exit_wrapper.__self__ = cm
        self.push(_exit_wrapper)

    def push(self, exit):
        """Register an object with __exit__, or a function with its signature; return it."""
        try:
            exit_method = type(exit).__exit__
        except AttributeError:
            self._exit_callbacks.append(exit)
        else:
            self._push_cm_exit(exit, exit_method)
        return exit

    def callback(self, callback, *args, **kwds):
        """Register callback(*args, **kwds); return the callback."""
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        self.push(_exit_wrapper)
        return callback

    def enter_context(self, cm):
        """Enter the context manager and register its exit; return what it gave."""
        cls = type(cm)
        exit_method = cls.__exit__
        result = cls.__enter__(cm)
        self._push_cm_exit(cm, exit_method)
        return result

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        outer = sys.exc_info()[1]
        details, raised_by_exit = exc_details, False
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()
            try:
                swallowed = leave(*details)
            except BaseException as exc:
                _end_context_with(exc, details[1], outer)
                details, raised_by_exit = (type(exc), exc, exc.__traceback__), True
            else:
                if swallowed:
                    details, raised_by_exit = (None, None, None), False
        if raised_by_exit:
            _raise_with_context(details[1])
        return exc_details[0] is not None and details[0] is None


def _end_context_with(exc, earlier, outer):
    """Chain as nested with statements do: `earlier` is at the end of the contexts of `exc`, where
    `outer`, handled outside of the stack, would stand."""
    while exc.__context__ is not None and exc.__context__ is not outer:
        if exc.__context__ is earlier:
            return
        exc = exc.__context__
    if exc is not earlier:
        exc.__context__ = earlier


def _raise_with_context(exc):
    context = exc.__context__  # which the raise statement overwrites
    try:
        raise exc
    finally:
        exc.__context__ = context
