"""What compile() says of sources: a program that runs alike on CPython 3.6 and on minipy.

A request on stdin is a line `MODE KIND FLAGS FILENAME LENGTH` and LENGTH bytes of source: MODE is
exec, eval or single; KIND str, for text in UTF-8 with surrogates, or bytes; FLAGS are those of
compile(). The answer is a line of JSON: {"error": [type, msg, lineno, offset, text], "rest":
[filename, number of args], "warnings": [[category, message, filename, lineno], ...]}. Nothing that was compiled is run.
The filter of warnings is the argument, 'always' or 'error'.
"""

import sys
import warnings


def quoted(value):
    """JSON of a str, a number, None or a sequence of them, in ASCII."""
    if value is None:
        return 'null'
    if isinstance(value, (list, tuple)):
        return '[' + ','.join([quoted(item) for item in value]) + ']'
    if not isinstance(value, str):
        return str(value)
    pieces = []
    for char in value:
        code = ord(char)
        if 32 <= code < 127 and char not in '"\\':
            pieces.append(char)
        elif code < 0x10000:
            pieces.append('\\u%04x' % code)
        else:
            pieces.append('\\u%04x\\u%04x' % (0xd800 + (code - 0x10000 >> 10), 0xdc00 + (code & 0x3ff)))
    return '"' + ''.join(pieces) + '"'


def refusal(error):
    """[type, msg, lineno, offset, text] and [filename, number of args] of what compile() raised."""
    kind = type(error).__name__
    if isinstance(error, SyntaxError):
        return [kind, error.msg, error.lineno, error.offset, error.text], [error.filename, len(error.args)]
    return [kind, str(error), None, None, None], [None, len(error.args)]


def compiled(source, filename, mode, flags, seen):
    del seen[:]
    error = rest = None
    try:
        compile(source, filename, mode, flags, True)
    except Exception as exc:
        error, rest = refusal(exc)
    told = [[one[1].__name__, str(one[0]), one[2], one[3]] for one in seen]
    return '{"error":%s,"rest":%s,"warnings":%s}\n' % (quoted(error), quoted(rest), quoted(told))


def main():
    seen = []
    warnings.showwarning = lambda *args: seen.append(args)
    warnings.simplefilter(sys.argv[1])
    stdin = sys.stdin.buffer
    while True:
        request = stdin.readline()
        if not request:
            break
        mode, kind, flags, filename, length = request.decode('utf-8').split(' ')
        source = stdin.read(int(length))
        if kind == 'str':
            source = source.decode('utf-8', 'surrogatepass')
        sys.stdout.write(compiled(source, filename, mode, int(flags), seen))
        sys.stdout.flush()


main()
