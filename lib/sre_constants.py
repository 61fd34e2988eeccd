"""The exception for bad regular expressions, and the numbers behind the flags of re."""

from _sre import MAGIC, MAXGROUPS, MAXREPEAT


class error(Exception):
    """What re raises for an expression (or a replacement template) that it cannot read.

    msg is the text without the place, pattern the expression, pos the index in it, lineno
    and colno the same place by line; each but msg is None where there is no place to tell.
    """

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
            super().__init__(msg)
            return
        newline = '\n' if isinstance(pattern, str) else b'\n'
        self.lineno = pattern.count(newline, 0, pos) + 1
        self.colno = pos - pattern.rfind(newline, 0, pos)
        text = '%s at position %d' % (msg, pos)
        if newline in pattern:
            text = '%s (line %d, column %d)' % (text, self.lineno, self.colno)
        super().__init__(text)


SRE_FLAG_TEMPLATE = 1
SRE_FLAG_IGNORECASE = 2
SRE_FLAG_LOCALE = 4
SRE_FLAG_MULTILINE = 8
SRE_FLAG_DOTALL = 16
SRE_FLAG_UNICODE = 32
SRE_FLAG_VERBOSE = 64
SRE_FLAG_DEBUG = 128
SRE_FLAG_ASCII = 256
