r"""Regular expressions.

An expression is a str or bytes in which most characters stand for themselves. Special are

    .           any character but a newline (with DOTALL any at all)
    ^  $        the start, and the end or before a newline at the end (with MULTILINE of each line)
    *  +  ?     the item before it any number of times, at least once, or at most once
    {m} {m,n}   m times, m to n times
    *? +? ??    the same with as few repetitions as will do; also {m,n}?
    [...]       one of the characters; a leading ^ turns that round
    a|b         what one side matches, or else the other
    (...)       a group, whose text can be had from the match and by \1, \2 ... further on
    (?:...)     brackets only;  (?imsx-imsx:...) with flags set and cleared inside
    (?P<n>...)  a group with a name, which (?P=n) refers to
    (?=...) (?!...) (?<=...) (?<!...)   what follows, or comes before, does (not) match
    (?(n)yes|no)    yes if group n has matched, else no
    (?#...)     a comment;  (?aiLmsux) sets flags for all of the expression

and after a backslash  \d \s \w  digits, white space, word characters (\D \S \W all others),
\b \B  at the edge of a word or not,  \A \Z  the very start and end.

match() looks at the start of a string, fullmatch() at all of it, search() anywhere; findall()
and finditer() give all matches, split() what is between them, and sub() and subn() replace
them. compile() makes a pattern object, which has all these as methods. error is raised for
an expression that makes no sense.
"""

import copyreg
import enum

import _sre
import sre_constants
from sre_constants import error

try:
    import _locale
except ImportError:
    _locale = None

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'template', 'escape',
    'error', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE',
]

__version__ = '2.2.1'


class RegexFlag(enum.IntFlag):
    ASCII = sre_constants.SRE_FLAG_ASCII
    IGNORECASE = sre_constants.SRE_FLAG_IGNORECASE
    LOCALE = sre_constants.SRE_FLAG_LOCALE
    UNICODE = sre_constants.SRE_FLAG_UNICODE
    MULTILINE = sre_constants.SRE_FLAG_MULTILINE
    DOTALL = sre_constants.SRE_FLAG_DOTALL
    VERBOSE = sre_constants.SRE_FLAG_VERBOSE
    A = ASCII
    I = IGNORECASE
    L = LOCALE
    U = UNICODE
    M = MULTILINE
    S = DOTALL
    X = VERBOSE
    # For those who look inside: no repetition at all, and the tree printed.
    TEMPLATE = sre_constants.SRE_FLAG_TEMPLATE
    T = TEMPLATE
    DEBUG = sre_constants.SRE_FLAG_DEBUG


globals().update(RegexFlag.__members__)

_pattern_type = type(_sre.compile('', 0))

# Compiled patterns by type, expression and flags; all are dropped when there are too many.
_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    try:
        p, loc = _cache[type(pattern), pattern, flags]
        if loc is None or loc == _locale.setlocale(_locale.LC_CTYPE):
            return p
    except KeyError:
        pass
    if isinstance(pattern, _pattern_type):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    debug = flags & sre_constants.SRE_FLAG_DEBUG
    p = _sre.compile(pattern, flags)
    if debug:
        return p
    if len(_cache) >= _MAXCACHE:
        _cache.clear()
    loc = None
    if p.flags & sre_constants.SRE_FLAG_LOCALE:
        if _locale is None:
            return p
        loc = _locale.setlocale(_locale.LC_CTYPE)
    _cache[type(pattern), pattern, flags] = p, loc
    return p


def compile(pattern, flags=0):
    """A pattern object for the expression."""
    return _compile(pattern, flags)


def template(pattern, flags=0):
    """A pattern object for an expression without repetition."""
    return _compile(pattern, flags | T)


def purge():
    """Forget all patterns that were compiled."""
    _cache.clear()


def match(pattern, string, flags=0):
    """The match at the start of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of all of the string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    r"""The string with each match (the first count ones) replaced.

    repl is a text, in which \1, \g<1> and \g<name> stand for groups, or a function that is
    given the match and returns the text.
    """
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """What sub() returns, and how many matches were replaced."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The pieces of the string between the matches; the texts of groups stand between them."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches that do not overlap: their texts, or the text of the group, or tuples of all groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over the match objects of all matches that do not overlap."""
    return _compile(pattern, flags).finditer(string)


_alphanum_str = frozenset('_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
_alphanum_bytes = frozenset(b'_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')


def escape(pattern):
    """The expression that matches this text: a backslash before all but ASCII letters, digits and _."""
    if isinstance(pattern, str):
        plain = _alphanum_str
        return ''.join([c if c in plain else '\\000' if c == '\0' else '\\' + c for c in pattern])
    plain = _alphanum_bytes
    return b''.join([bytes([c]) if c in plain else b'\\' + bytes([c]) if c else b'\\000' for c in pattern])


def _pickle(p):
    return _compile, (p.pattern, p.flags)


copyreg.pickle(_pattern_type, _pickle, _compile)


class Scanner:
    """Cuts a string into tokens. The lexicon is a list of (expression, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.scanner = _sre.compile_lexicon([phrase for phrase, action in lexicon], flags)

    def scan(self, string):
        """A list of what the actions made of the tokens, and the rest that no expression matches.

        An action is a function of (scanner, text), a value, or None to drop the token.
        """
        result = []
        next_match = self.scanner.scanner(string).match
        end = 0
        while True:
            m = next_match()
            if not m or m.end() == end:
                return result, string[end:]
            action = self.lexicon[m.lastindex - 1][1]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            end = m.end()
