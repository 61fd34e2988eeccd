# What is no regular expression: the message, where it points, and what the exception holds.
import re

PATTERNS = [
    '(', ')', 'a)', '(a', '(?:a', '(?', '(?P', '(?P<', '(?P<>a)', '(?P<n', '(?P<1>a)', '(?P<n>a', '(?P=n)', '(?P=', '(?P=1)', '(?Px)',
    '(?P<n>a)(?P<n>b)', '(?P<n>(?P=n))', '(\\1)', '\\1', '(a)\\2', '(a)\\99', '(?z)', '(?i', '(?i-', '(?i-z', '(?i-i:a)', '(?-', '(?-:a)',
    '(?-a:b)', '(?a:b)', '(?L:b)', '(?ix', '(?i!a)', '(?<a)', '(?<', '(?<=a*)b', '(?<!a|bc)', '(?<=(a)\\1)', '(?<=(a\\1))', '(?#', '(?(',
    '(?()a)', '(?(1', '(?(0)a)', '(?(x)a)', '(?(-1)a)', '(?(1)a|b|c)', '(?(1)a', '[', '[a', '[]', '[^]', '[^', '[a-', '[b-a]', '[a-\\d]',
    '[\\d-a]', '[\\w-\\s]', '[\\q]', '[\\8]', '[\\x1]', '[\\u12]', '[\\400]', '*', '+a', '?', '{1}', 'a**', 'a+*', 'a??*', 'a{2}{3}', '^*', '\\b+',
    '(*a)', '|*', '(?:)*', 'a{3,2}', 'a{,', 'a{', 'a{}', 'a{1', 'a{1,', '{', 'x{a}', '\\', 'a\\', '\\q', '\\z', '\\xg', '\\x1', '\\u123', '\\U0011ffff',
    '\\U00110000', '\\400', '\\777', '\\0', '\\08', '\\018', '\\N', '(?i)a', 'a(?i)', 'a\n(b\n(c', '\n\n\n*', '(?x) ( # comment )\n', '(?#a(b)c', '(?>a)', '(?=a',
    'a{99999999999}', '(?-x:(?i)a)', '[[:alpha:]]', '[a||b]', '(?P<\u00e9>a)(?P=\u00e9)', '(?P<a b>c)', '(?\\a)',
]

for pattern in PATTERNS:
    for p in [pattern] + [pattern.encode('latin-1')] * pattern.isprintable():
        try:
            compiled = re.compile(p)
        except re.error as e:
            print(ascii(p), 'error:', e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
            print('   ', ascii(str(e)))
        except (OverflowError, RecursionError) as e:
            print(ascii(p), type(e).__name__, e)
        else:
            print(ascii(p), 'compiled', compiled.groups, compiled.flags)

e = re.error('text')
print(e, e.pattern, e.pos, e.lineno, e.colno, e.args, isinstance(e, Exception))
e = re.error('text', b'a\nb', 2)
print(e, e.pattern, e.pos, e.lineno, e.colno, e.args)

for args in [(1,), (None,), (['a'],), ('a', re.L), (b'a', re.U), ('a', re.A | re.U), (b'a', re.A | re.L), (re.compile('a'), re.I), ('a', 'b')]:
    try:
        print(args, re.compile(*args))
    except Exception as exc:
        print(args, type(exc).__name__, exc)
