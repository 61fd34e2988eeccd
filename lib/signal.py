"""Handlers and timers of signals, and the numbers of signals as enumerations."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_signals = {name for name in dir(_signal) if name[:3] == 'SIG' and name[3] != '_'}
_IntEnum._convert('Signals', __name__, _signals.__contains__)
_IntEnum._convert('Handlers', __name__, {'SIG_DFL', 'SIG_IGN'}.__contains__)
_IntEnum._convert('Sigmasks', __name__, {'SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'}.__contains__)
del _signals


def _wraps(native):
    """What functools.wraps() does, without importing all that functools needs."""
    def decorate(function):
        function.__doc__ = native.__doc__
        function.__wrapped__ = native
        return function
    return decorate


def _as_member(value, enumeration):
    """The member with this value; the value itself where there is none."""
    try:
        return enumeration(value)
    except ValueError:
        return value


def _as_int(value):
    """The int of a member or a number; a handler that is no number stays what it is."""
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _as_signals(numbers):
    return {_as_member(number, Signals) for number in numbers}


@_wraps(_signal.signal)
def signal(signalnum, handler):
    return _as_member(_signal.signal(_as_int(signalnum), _as_int(handler)), Handlers)


@_wraps(_signal.getsignal)
def getsignal(signalnum):
    return _as_member(_signal.getsignal(signalnum), Handlers)


@_wraps(_signal.pthread_sigmask)
def pthread_sigmask(how, mask):
    return _as_signals(_signal.pthread_sigmask(how, mask))


@_wraps(_signal.sigpending)
def sigpending():
    return _as_signals(_signal.sigpending())


@_wraps(_signal.sigwait)
def sigwait(sigset):
    return _as_member(_signal.sigwait(sigset), Signals)


@_wraps(_signal.valid_signals)
def valid_signals():
    return _as_signals(_signal.valid_signals())


del _wraps
