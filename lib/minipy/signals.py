"""Sections of a program in which signal handlers wait, exceptions from outside, and two system calls for signals.

    with deferred(SIGINT, SIGTERM) as section:
        lock.acquire()
        try:
            with section.restored():
                work()          # can be interrupted
        finally:
            lock.release()      # cannot

A signal that comes meanwhile has its handler run at the end of the section.

    pthread_sigmask(SIG_BLOCK, [SIGCHLD])
    while not done:
        sigsuspend([])          # SIGCHLD comes here, and nowhere else

docs/deferral.md says all of it.
"""

import _deferral
from _deferral import allow, async_exc, deferred
from signal import Signals
from types import FunctionType

__all__ = ['allow', 'async_exc', 'atomic', 'deferred', 'held', 'siginfo', 'sigqueue', 'sigsuspend', 'waiting', 'watch']


def atomic(*signals, escalate=False):
    """Decorator: these signals, or all, wait from the first instruction of the function to its last.

    Use it as @atomic or as @atomic(SIGINT, ...). In a generator or coroutine they wait while it runs.
    """
    if len(signals) == 1 and isinstance(signals[0], FunctionType):
        return _atomic_function(signals[0], (), escalate)

    def decorate(function):
        if not isinstance(function, FunctionType):
            raise TypeError('atomic() takes a Python function, not ' + type(function).__name__)
        return _atomic_function(function, signals, escalate)

    for signum in signals:
        if not isinstance(signum, int):
            raise TypeError('atomic() takes a Python function or signals, not ' + type(signum).__name__)
    return decorate


def _atomic_function(function, signals, escalate):
    """A copy of the function whose code the VM knows to be a section."""
    code = _deferral.atomic_code(function.__code__, signals, escalate)
    copy = FunctionType(code, function.__globals__, function.__name__, function.__defaults__, function.__closure__)
    for name in ('__kwdefaults__', '__annotations__', '__qualname__', '__module__', '__doc__'):
        setattr(copy, name, getattr(function, name))
    copy.__dict__.update(function.__dict__)
    return copy


def _as_signals(numbers):
    members = set()
    for number in numbers:
        try:
            members.add(Signals(number))
        except ValueError:
            members.add(number)
    return members


def held():
    """The signals that would wait if they came now."""
    return _as_signals(_deferral.held())


def waiting():
    """The signals that have come and wait, here or in the kernel."""
    return _as_signals(_deferral.waiting())


def siginfo():
    """In a handler: the struct_siginfo of its signal, None where it is not known. It is known of signals that waited."""
    return _deferral.siginfo()


def watch(seconds, report=None):
    """Tell when signals have waited for so many seconds, once a wait; None ends it.

    report(signals, seconds, holder, place) is called while they wait: the signals, how long the first has waited, the
    section that holds it and the place that is executing, both as texts. Without it a line goes to sys.stderr.
    """
    if report is None:
        return _deferral.watch(seconds, None)
    return _deferral.watch(seconds, lambda signals, *rest: report(_as_signals(signals), *rest))


def sigsuspend(mask):
    """Wait for a signal with another mask, as one step: no signal comes between the change and the wait.

    Returns None once Python handlers have run, of each signal that the mask let in once. They run when the old mask is
    back; what one raises, sigsuspend() raises. A signal that is ignored does not end the wait.
    """
    _deferral.sigsuspend(mask)


def sigqueue(pid, signum, value):
    """Send a signal to a process together with an int of C's size.

    The receiver finds it as si_status of the struct_siginfo that signal.sigwaitinfo(), or siginfo() of this module, gives.
    """
    _deferral.sigqueue(pid, signum, value)
