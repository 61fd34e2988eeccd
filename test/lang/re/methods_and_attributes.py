# Pattern, Match and Scanner objects: every method, every attribute, and how they fail.
import copy
import re
import sys


def show(call):
    try:
        result = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print(ascii(result))


p = re.compile(r'(?P<word>[a-z]+)(-(?P<n>\d+))?(?P<never>x)?', re.I)
print(p.pattern, p.flags, p.groups, dict(p.groupindex), type(p.groupindex).__name__)
m = p.search('..Ab-12 cd', 1)
print(m, m.re is p, m.string, m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs, bool(m))
print(m.group(), m.group(0), m.group('word'), m.group(1, 'n', 4), m[2], m['n'], m.groups(), m.groups('?'), m.groupdict(), m.groupdict(default=0))
print(m.start(), m.end(), m.span(), m.start('n'), m.end(3), m.span('never'), m.start(4))
print(m.expand(r'\g<word>=\3\n\\\g<0>'), ascii(m.expand(r'[\4]')))
for key in [5, -1, 'x', b'n', 1.0, None, 10 ** 30, [], ()]:
    show(lambda: m.group(key))
    show(lambda: m.start(key))
for call in [
    lambda: m.start(1, 2), lambda: m.groups(1, 2), lambda: m.expand(), lambda: m.expand(1), lambda: m.expand(r'\9'), lambda: m[1:2], lambda: len(m),
    lambda: copy.copy(m), lambda: copy.deepcopy(p), lambda: setattr(m, 'pos', 1), lambda: setattr(m, 'regs', 1), lambda: setattr(p, 'flags', 1), lambda: m.zz,
    lambda: type(p)(), lambda: type(m)(), lambda: p.match(), lambda: p.match(1), lambda: p.match(b'a'), lambda: re.match(b'a', 'a'), lambda: p.match('a', 'b'),
    lambda: p.match('a', 1, 2, 3), lambda: p.match('a', string='b'), lambda: p.match(string='a'), lambda: p.match('a', foo=1), lambda: p.match('a', 10 ** 30),
    lambda: p.sub('x'), lambda: p.sub(1, 'a'), lambda: p.sub(None, 'a'), lambda: p.sub(b'x', 'a'), lambda: p.sub(lambda m: 1, 'a'), lambda: p.sub(repl='-', string='a b', count=1),
    lambda: p.split(), lambda: p.split('a', maxsplit='x'), lambda: p.scanner(), lambda: p.finditer(None), lambda: p < p,
]:
    show(call)

for pos, endpos in [(0, 99), (2, 3), (-5, 2), (3, 1), (99, 99), (4, sys.maxsize)]:
    for pattern in ['', 'x*', '^', '$', r'\b', r'\Z', 'b', '(?<=a)b', '.*']:
        q = re.compile(pattern)
        print(pos, endpos, pattern, *[found and found.span() for found in (q.match('abc', pos, endpos), q.fullmatch('abc', pos, endpos), q.search('abc', pos, endpos))])

for flags in [0, re.I, re.I | re.X, re.A, re.A | re.M | re.S, re.U, re.T, 512 | 2]:
    print(re.compile('a', flags))
for source in ['"\'\n', 'a' * 250, '\xe9']:
    print(ascii(re.compile(source)))
print(re.compile(b'a', re.L), re.compile(b'\xff'))
print(p == re.compile(p.pattern, re.I), p != re.compile(p.pattern), p == 1, hash(p) == hash(re.compile(p.pattern, re.I)), re.compile('a') == re.compile(b'a'))
print(re.compile(p) is p, re.compile('a') is re.compile('a'), re.match('a', 'a').re is re.compile('a'))
re.purge()

for pattern in ['a*', 'a', '', '(?=b)', r'\b']:
    s = re.compile(pattern).scanner('aab', 0)
    print(pattern, [found and found.span() for found in (s.match() for _ in range(5))], s.pattern.pattern)
    s = re.compile(pattern).scanner('aab', 0)
    print(pattern, [found and found.span() for found in (s.search() for _ in range(6))])
it = re.finditer('a', 'aXa')
print(type(it).__name__, [x.start() for x in it], next(it, 'end'))


class Text(str):
    pass


for result in [re.match('.*', Text('ab')).group(), re.sub('b', 'c', Text('ab')), re.sub('x', 'c', Text('ab')), re.split('x', Text('ab'))[0], re.match('.', Text('ab')).string]:
    print(type(result).__name__, result)
for data in [bytearray(b'a-b'), memoryview(b'a-b')]:
    print(re.split(b'-', data), re.findall(b'[ab]', data), re.sub(b'-', b'+', data), type(re.search(b'-', data).string).__name__)
changing = bytearray(b'abc')


def grow(m):
    try:
        changing.append(1)
    except BufferError as e:
        print('BufferError', e)
    return b'x'


print(re.sub(b'b', grow, changing))
m = re.match(b'.*', changing)
del changing[1:]
print(m.group(), m.span())
print(re.RegexFlag.I, repr(re.I | re.M), re.I | re.M == 10, sorted(re.RegexFlag.__members__), re.__all__)
