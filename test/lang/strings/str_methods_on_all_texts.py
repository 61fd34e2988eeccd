# Every method of str on texts of every kind: ASCII, Latin-1, beyond the BMP, lone surrogates,
# special cases of case mapping, all sorts of white space and line ends.

class S(str):
    pass


TEXTS = ['', 'a', 'Abc', 'hello world', '  x  y ', 'a,b,,c', 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i', '\xdf', '\u0130',
         '\u01c5\u01c6', '\ufb01x', '\u0391\u03a3', '\u03a3\u0391\u03a3 \u03a3', '\u0345\u03b1', '\U0001f600a\U0001f600', '\ud800',
         '\u0661\u0662', '\xb2\xbc', '\u3000 \u2003a', 'tab\tx\ty\n\tz', 'aaaa', "it's", '"q"', '\'"', '\\',
         '\x00\x7f\xa0\xad', '\u10d0\u1c90', '\U00010400\U00010428', '1a', '_x', '\u2160', '\u1e9e', S('Sub'), S('\U0001f600s')]
METHODS = """capitalize casefold lower upper title swapcase isalnum isalpha isdecimal isdigit isidentifier islower isnumeric
    isprintable isspace istitle isupper strip lstrip rstrip split rsplit splitlines expandtabs __repr__ __len__""".split()

for s in TEXTS:
    print(ascii(s), *[name + '=' + ascii(getattr(s, name)()) for name in METHODS])
    print(*map(ascii, [s.splitlines(True), s[::-1], s[1:], s[:1], s[::2], list(s), s * 2, type(s[:]), hash(s) == hash(s[:] + ''), repr(s)]))
    for sub in ['', 'a', 'aa', '\U0001f600', '\ud800', ',', ' ']:
        print(' ', ascii(sub), s.find(sub), s.rfind(sub), s.count(sub), s.startswith(sub), s.endswith(sub), sub in s,
              ascii(s.replace(sub, '<>')), ascii(s.replace(sub, '\U0001f601', 1)), s.find(sub, 1), s.rfind(sub, 1, 3),
              s.count(sub, -2), s.find(sub, 2, 1), s.find(sub, 100), s.startswith(sub, -1), s.endswith(sub, 0, -1), s < sub, s == sub)
        if sub:
            print('   ', *map(ascii, [s.split(sub), s.rsplit(sub, 1), s.split(sub, 1), s.partition(sub), s.rpartition(sub), s.strip(sub)]))
        print('   ', ascii(sub.join(s)), ascii(s.translate({97: 'X\U0001f600', 98: None, 0x1f600: 'y', ord('c'): 0x41})))
    for w in (0, 3, 9, -1):
        print(' ', w, *map(ascii, [s.center(w), s.ljust(w, '*'), s.rjust(w, '\U0001f600'), s.zfill(w), s.expandtabs(w), s.split(None, w), s.rsplit(None, w)]))
