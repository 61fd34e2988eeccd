# Patterns and strings made by a generator with a fixed seed: what matches, where, and which
# groups. It makes many patterns that a person would not write, on purpose: most errors of a
# matcher are in what groups hold after backtracking through repeats and lookarounds.
import re
import warnings

warnings.simplefilter('ignore')


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return (self.state >> 8) % n

    def one(self, items):
        return items[self.below(len(items))]


R = Random(20)
LITERALS = ['a', 'b', 'c', 'ab', 'x', '1', ' ', '_', 'B', 'A', '\n', '\xe9', 'k', 's', '\u017f', '\U00010400']
SET_ITEMS = ['a', 'b', 'a-c', r'\d', r'\w', 'x', 'A-Z', '\xe9', r'\s', 'k', '-', '\u0100-\u024f', '\U00010400-\U00010410']
TEXT = ['a', 'b', 'c', 'a', 'b', 'x', '1', ' ', '_', '\n', 'A', 'B', '\xe9', 'k', 'K', '\u212a', 's', '\u017f', '\U00010428']
QUANTIFIERS = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?']


def atom(depth, groups):
    kind = R.below(22)
    if kind < 8 or depth <= 0:
        return R.one(LITERALS)
    if kind == 8:
        return '.'
    if kind == 9:
        return R.one([r'\d', r'\w', r'\s', r'\W', r'\b', r'\B', r'\A', r'\Z', '^', '$'])
    if kind == 10:
        return '[%s%s]' % (R.one(['', '^']), ''.join(R.one(SET_ITEMS) for _ in range(1 + R.below(3))))
    if kind == 11 and groups[0]:
        return r'\%d' % (1 + R.below(groups[0]))
    if kind == 12 and groups[0]:
        return '(?(%d)%s|%s)' % (1 + R.below(groups[0]), sequence(depth - 1, groups), sequence(depth - 1, groups))
    if kind < 18:
        body = alternation(depth - 1, groups)
        groups[0] += 1
        return '(%s)' % body
    opening = R.one(['(?:', '(?=', '(?!', '(?i:', '(?s:', '(?-i:'])
    if kind == 20:
        return R.one(['(?<=', '(?<!']) + R.one(['a', 'ab', '[ab]', 'a|b', '.', r'\b']) + ')'
    return opening + alternation(depth - 1, groups) + ')'


def repeat(depth, groups):
    item = atom(depth, groups)
    return item + R.one(QUANTIFIERS) if R.below(2) else item


def sequence(depth, groups):
    return ''.join(repeat(depth, groups) for _ in range(R.below(4)))


def alternation(depth, groups):
    return '|'.join(sequence(depth, groups) for _ in range(R.one([1, 1, 2, 3])))


def shown(m):
    return m and (m.regs, m.lastindex)


def show(pattern, flags):
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        print(ascii(pattern), flags, 'error:', e)
        return
    print(ascii(pattern), flags)
    for _ in range(2):
        text = ''.join(R.one(TEXT) for _ in range(R.below(9)))
        pos = R.below(3)
        print('   ', ascii(text), pos, shown(p.match(text, pos)), shown(p.fullmatch(text)), [shown(m) for m in p.finditer(text)])
        print('      ', ascii(p.findall(text)), ascii(p.subn('-', text)))


for i in range(300):
    show(alternation(2, [0]), R.one([0, 0, re.I.value, re.M.value | re.S.value, re.A.value | re.I.value]))
