"""The pieces of a Python file that compile on their own, found with CPython 3.6's tokenize."""

import io
import tokenize

CONTINUES_A_STATEMENT = ('elif', 'else', 'except', 'finally')


def decoded(source):
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    return io.TextIOWrapper(io.BytesIO(source), encoding).read()


def logical_lines(text):
    """Each logical line: where it starts, where its NEWLINE is, how deep it is indented, its first token."""
    depth, start = 0, None
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.INDENT:
            depth += 1
        elif token.type == tokenize.DEDENT:
            depth -= 1
        elif token.type == tokenize.NEWLINE:
            yield start, token.start, depth, first
            start = None
        elif start is None and token.type not in (tokenize.NL, tokenize.COMMENT):
            start, first = token.start, token.string


def pieces(text):
    """(mode, start, end) for each statement at the top, then for each logical line that is an expression."""
    offsets = [0]
    for line in text.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    statements, expressions, after_decorator = [], [], False
    for start, end, depth, first in logical_lines(text):
        if depth == 0:
            if first not in CONTINUES_A_STATEMENT and not after_decorator:
                statements.append(offsets[start[0] - 1])
            after_decorator = first == '@'
        expressions.append(('eval', offsets[start[0] - 1] + start[1], offsets[end[0] - 1] + end[1]))
    ends = statements[1:] + [len(text)]
    return ([('single', start, end) for start, end in zip(statements, ends)]
            + [(mode, start, end) for mode, start, end in expressions if is_expression(text[start:end])])


def is_expression(text):
    try:
        compile(text, '<piece>', 'eval', 0, True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
