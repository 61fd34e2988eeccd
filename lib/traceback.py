"""Text of stack traces and exceptions, as the interpreter prints them."""

import collections
import itertools
import linecache
import sys

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
    'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
    'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb',
]

_cause_message = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_message = '\nDuring handling of the above exception, another exception occurred:\n\n'

# Entries of one recursion that are shown before the rest is counted.
_RECURSIVE_CUTOFF = 3


def _write_all(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end='')


def print_list(extracted_list, file=None):
    """Print what extract_tb() or extract_stack() gave."""
    _write_all(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The lines, each ending in a newline, for (filename, line, name, text) entries."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback; limit > 0 the first ones, limit < 0 the last ones."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The lines that print_tb() prints."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """A StackSummary of the traceback."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def print_exception(etype, value, tb, limit=None, file=None, chain=True):
    """Print the exception as the interpreter does; `etype` is not looked at."""
    _write_all(TracebackException(type(value), value, tb, limit=limit).format(chain=chain), file)


def format_exception(etype, value, tb, limit=None, chain=True):
    """The texts that print_exception() prints."""
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def format_exception_only(etype, value):
    """The last part: the exception's class and text; several lines for a SyntaxError."""
    return list(TracebackException(etype, value, None).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """print_exception() of the exception that is being handled."""
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one str."""
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """print_exception() of the last exception that the interactive prompt reported."""
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack from the caller, or from frame `f`, outwards."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The lines that print_stack() prints."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """A StackSummary of the stack, the outermost entry first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of all frames of the traceback that are not running."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # still executing
        tb = tb.tb_next


def walk_stack(f):
    """Pairs (frame, line number) from `f`, or the caller's caller, outwards."""
    if f is None:
        f = sys._getframe().f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Pairs (frame, line number) along a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class FrameSummary:
    """One entry of a stack: filename, lineno, name, line, and the locals' reprs if asked for."""

    __slots__ = ('filename', 'lineno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        if lookup_line:
            self.line

    def _as_tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._as_tuple() == other._as_tuple() and self.locals == other.locals
        if isinstance(other, tuple):
            return self._as_tuple() == other
        return NotImplemented

    def __getitem__(self, index):
        return self._as_tuple()[index]

    def __iter__(self):
        return iter(self._as_tuple())

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(self.filename, self.lineno, self.name)

    @property
    def line(self):
        """The source line, stripped; '' when there is none."""
        if self._line is None:
            self._line = linecache.getline(self.filename, self.lineno).strip()
        return self._line


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs (frame, line number); without a limit, sys.tracebacklimit counts."""
        frame_gen = _limited(frame_gen, limit)
        result = klass()
        filenames = set()
        for f, lineno in frame_gen:
            code = f.f_code
            filenames.add(code.co_filename)
            linecache.lazycache(code.co_filename, f.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for frame in result:
                frame.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """From FrameSummary objects or (filename, line, name, text) tuples."""
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format(self):
        """One str for each entry; repeated ones are counted instead."""
        result = []
        for _, run in itertools.groupby(self, _repetition_key):
            frames = list(run)
            result.extend(_format_frame(frame) for frame in frames[:_RECURSIVE_CUTOFF])
            more = len(frames) - _RECURSIVE_CUTOFF
            if more > 0:
                result.append('  [Previous line repeated {} more time{}]\n'.format(more, '' if more == 1 else 's'))
        return result


def _limited(frame_gen, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frame_gen
    if limit >= 0:
        return itertools.islice(frame_gen, limit)
    return collections.deque(frame_gen, maxlen=-limit)


def _repetition_key(frame):
    return frame.filename, frame.lineno, frame.name


def _format_frame(frame):
    text = '  File "{}", line {}, in {}\n'.format(frame.filename, frame.lineno, frame.name)
    if frame.line:
        text += '    {}\n'.format(frame.line.strip())
    if frame.locals:
        text += ''.join('    {} = {}\n'.format(*item) for item in sorted(frame.locals.items()))
    return text


class TracebackException:
    """What is needed to show an exception later, without holding on to its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 _seen=None):
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.exc_type = exc_type
        self.exc_traceback = exc_traceback
        self.__cause__, self.__context__ = (
            _chained(exc, _seen, limit, capture_locals)
            for exc in (getattr(exc_value, '__cause__', None), getattr(exc_value, '__context__', None)))
        self.__suppress_context__ = bool(exc_value is not None and exc_value.__suppress_context__)
        self.stack = StackSummary.extract(
            walk_tb(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._str = _some_str(exc_value)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = str(exc_value.lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.msg = exc_value.msg
        if lookup_lines:
            self._load_lines()

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _load_lines(self):
        for frame in self.stack:
            frame.line
        for chained in (self.__context__, self.__cause__):
            if chained:
                chained._load_lines()

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Yield the class and text; for a SyntaxError the place and the line before."""
        if self.exc_type is None:
            yield _format_final_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        if self.exc_type.__module__ not in ('__main__', 'builtins'):
            name = self.exc_type.__module__ + '.' + name
        if not issubclass(self.exc_type, SyntaxError):
            yield _format_final_line(name, self._str)
            return
        yield '  File "{}", line {}\n'.format(self.filename or '<string>', self.lineno or '?')
        if self.text is not None:
            yield '    {}\n'.format(self.text.strip())
            if self.offset is not None:
                yield '    {}^\n'.format(_caret_indent(self.text, self.offset))
        yield '{}: {}\n'.format(name, self.msg or '<no detail available>')

    def format(self, *, chain=True):
        """Yield the texts that print_exception() prints."""
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield _cause_message
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield _context_message
        if self.exc_traceback is not None:
            yield 'Traceback (most recent call last):\n'
        yield from self.stack.format()
        yield from self.format_exception_only()


def _chained(exc, seen, limit, capture_locals):
    """The TracebackException for a cause or context, unless it is shown already."""
    if exc is None or id(exc) in seen:
        return None
    return TracebackException(
        type(exc), exc, exc.__traceback__, limit=limit, lookup_lines=False, capture_locals=capture_locals, _seen=seen)


def _caret_indent(text, offset):
    """The blanks before the caret: the line's own, without its indentation, tabs kept."""
    line = text.rstrip('\n')
    before = line[:min(len(line), offset) - 1].lstrip()
    return ''.join(c if c.isspace() else ' ' for c in before)


def _format_final_line(name, text):
    if not text:
        return '{}\n'.format(name)
    return '{}: {}\n'.format(name, text)


def _some_str(value):
    try:
        return str(value)
    except Exception:
        return '<unprintable %s object>' % type(value).__name__
