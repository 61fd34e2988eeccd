# str.format, format_map and f-strings: fields, nesting, conversions, numbering, errors.

def show(text, **names):
    try:
        result = ascii(eval(text, globals(), names))
    except Exception as exc:
        result = '! %s %s' % (type(exc).__name__, ascii(str(exc)))
    print(ascii(text), '->', result)


class S(str):
    pass


class I(int):
    pass


class Thing:
    attr = 'A'

    def __str__(self):
        return 'Xs'

    def __repr__(self):
        return 'Xr\xe9'

    def __format__(self, spec):
        return 'F<%s>' % spec

    def __getitem__(self, key):
        return 'item%r' % (key,)


class Idx:
    def __index__(self):
        return 7


class Fl:
    def __float__(self):
        return 2.5


class N:
    def __int__(self):
        return 9


x = Thing()
CALLS = [
    "'{'.format()", "'}'.format()", "'{0'.format(1)", "'{0!'.format(1)", "'{0!r'.format(1)", "'{0!rx}'.format(1)",
    "'{0:{'.format(1)", "'{0:{1}}'.format(1,'5')", "'{0:{1:{2}}}'.format(1,5,6)", "'{a{}'.format(1)", "'{0[}'.format(1)",
    "'{0[]}'.format(1)", "'{0.}'.format(1)", "'{0[a]x}'.format({'a':1})", "'{}{0}'.format(1)", "'{0}{}'.format(1)",
    "'{!x}'.format(1)", "'{!\\x01}'.format(1)", "'{!}'.format(1)", "'{}'.format_map({'':3})", "'{0}'.format_map({})",
    "'{}'.format_map([1])", "'{a.b}'.format(a=1)", "'{0[1]}'.format([1,2])", "'{0[-1]}'.format({'-1':2})",
    "'{0[1]}'.format({1:2})", "'{:>{w}}'.format('a',w=5)", "'{0[99999999999999999999]}'.format([])",
    "'{99999999999999999999}'.format([])", "'{:{}}'.format('a',5)", "'{:{}{}}'.format('a','>',5)", "'{{}}'.format()",
    "'{{'.format()", "'a}}b'.format()", "'a}b'.format()", "'{0[a.b]}'.format({'a.b':1})", "'{0.real}'.format(3)",
    "'{ 0}'.format(1)", "'{0 }'.format(1)", "'{-1}'.format(1)", "'{:x}'.format('a')", "format('a',1)", "'{:5}'.format(None)",
    "'{!s:5}'.format(None)", "'{!r:>5}|'.format('a')", "'{0.__class__}'.format(1)", "'{0[0][1]}'.format(['ab'])",
    "'{:}'.format(1)", "'{'.format_map(1)", "'{a}'.format_map(1)", "'{!r:}'.format('x')", "'{!rr}'.format('x')",
    "'{:{a}}'.format(1)", "'{a}{}'.format(1,a=2)", "'{}'.format(object)", "'{:\\ud800>5}'.format('x')",
    "'\\U0001f600{}'.format('\\U0001f601')", "'{\\u0661}'.format(1,2)", "'{:*^11}'.format('mid')", "'{:.2}'.format('abc')",
    "'{:10.2}|'.format('abc')", "'{:<5}|{:>5}|{:^5}|'.format('a','b','c')", "'{:=5}'.format('a')", "'{:+}'.format('a')",
    "'{:#}'.format('a')", "'{:,}'.format('a')", "'{:05}'.format('a')", "'{:5d}'.format('a')",
    "'{x} {x.attr} {x[3]} {x[k]} {x!s} {x!r} {x!a} {x:sp}'.format(x=x)", "'{}'.format(S('q')), type('{}'.format(S('q')))",
    "'{:5}|'.format(S('q'))", "'{0} {1} {0}'.format('a','b')", "'{} {}'.format(1)", "'{1}'.format(1)", "'{a}'.format()",
    "'{a}'.format(**{'a':5})", "'{0.x}'.format(1)", "'{0[x]}'.format(1)", "'{0[x]}'.format({})", "'{0[0]}'.format([])",
    "'{0[x]}'.format([1])", "'{:s}'.format('x')", "'{!s}'.format(x)", "'{:{}}'.format(x,'z')", "'{:{a}{b}}'.format(x,a=1,b=2)",
    "'{!r:{w}}|'.format('a',w=6)", "'{0:d} {0:x} {0:o} {0:b} {0:#x} {0:,}'.format(1234567)",
    "'{:e} {:f} {:g} {:%}'.format(1.5,2.5,3.5,0.25)", "'{:c}'.format(65)", "'{:n}'.format(5)", "'{:08.3f}'.format(-3.14159)",
    "'{:+d} {: d}'.format(3,4)", "'{:>+8}'.format(5)", "'{!a}'.format('\\xe9')", "'{:\\U0001f600^5}'.format('x')",
    "str.format('{}',1)", 'str.format()', "'{0.a.b}'.format(1)", "'{}'.format(*range(3))",
    "'{a[b][c]}'.format(a={'b':{'c':1}})", "'{a[0].real}'.format(a=[5])", "'{0[ a ]}'.format({' a ':1})",
    "'{0[}]}'.format({'}':1})", "'{0[{]}'.format({'{':1})", "'{0[a:b]}'.format({'a:b':2})", "'{0[!]}'.format({'!':2})",
    "'{:{{}}}'.format(1)", "'{0:{0:{0}}}'.format(3)",
]

for call in CALLS:
    show(call)
for v in ['a', S('b'), 1, 1.5, None, x, 10 ** 20, True, '\U0001f600']:
    for spec in ['', '5', '>5', 's', '*^9', 'd', '.3']:
        try:
            print(ascii(v), spec, ascii(f'{v:{spec}}'), ascii(format(v, spec)))
        except Exception as exc:
            print(ascii(v), spec, type(exc).__name__, exc)
print(ascii(f'{x!r} {x!s} {x!a} {x:abc} {x.attr:>{3+2}}|'))
