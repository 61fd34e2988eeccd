"""Compiles regular expressions, for those who do without the cache of re."""

import _sre
from sre_constants import *
from sre_constants import error


def isstring(obj):
    return isinstance(obj, (str, bytes))


def compile(p, flags=0):
    """A pattern object for the expression p."""
    return _sre.compile(p, flags)
