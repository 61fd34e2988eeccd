# The parser's DeprecationWarnings where the filters make errors of them: a SyntaxError for an escape that is
# none, the warning itself for a name that 3.7 reserves. And what the parser says on stderr when its stack is full.
import warnings


def attempt(source):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter(action)
        try:
            compile(source, '<source>', 'exec')
        except (SyntaxError, Warning, MemoryError) as exc:
            print(action, repr(source[:30]), type(exc).__name__, exc.args)
        for one in seen:
            print(action, repr(source[:30]), one.category.__name__, one.message, one.filename, one.lineno)


for action in 'always', 'error', 'ignore', 'default':
    for source in r'"\d"', r'x = b"\q"', '\n\n("a"\n\n"\\d")', r'f"{x}\d"', r'f"\{x}"', 'async = 1', 'def f(await): pass', 'f"{(lambda async: 1)}"', r'"\d" = 1', 'async':
        attempt(source)

action = 'always'
attempt('(' * 93 + 'x' + ')' * 93)
attempt('(' * 92 + 'x' + ')' * 92)

for encoding in 'cp437', 'latin9', 'koi8-r', 'foo', 'rot13', 'ascii', 'utf-8', 'unicode_escape':
    source = b'# coding: ' + encoding.encode() + b'\nx = "\xa4"'
    try:
        names = {}
        exec(source, names)
        print(encoding, ascii(names['x']))
    except SyntaxError as exc:
        print(encoding, exc.args)
