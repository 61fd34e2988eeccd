# Formatting, where repr and str look for signals themselves: f-strings, %, format, repr, str, print to a file.

class Shown:
    def __repr__(self):
        return 'R'

    def __str__(self):
        return 'S'

    def __format__(self, spec):
        return 'F' + spec


class Plain:
    def __repr__(self):
        return 'P'


def fstrings():
    s, p, n = Shown(), Plain(), 5
    return f'{s}', f'{s!r}', f'{s!s:>3}', f'{p}', f'{n:{n}}|{n!r}', f'{n}' f'x{s:abc}', f'{p!a}'


def percent():
    s = Shown()
    return '%s' % s, '%r' % (s,), '%s %d' % ('a', 1), '%a' % Plain()


def functions():
    s, p = Shown(), Plain()
    return repr(s), str(s), str(p), format(s, 'x'), format(p), '{} {!r}'.format(s, p), ascii(p)


def simple():
    return str(5), repr('x'), str('y'), str(1.5), repr([1, 'a']), '-'.join(['a', 'b'])


def nested():
    return repr([Plain(), {Plain(): Shown()}]), str((Shown(),))


a = fstrings()
b = percent()
c = functions()
d = simple()
e = nested()
