# The built-in exception types: bases, str, repr, arguments and fields.
import builtins

for name in sorted(n for n in dir(builtins) if n[0].isupper()):
    cls = getattr(builtins, name)
    if isinstance(cls, type) and issubclass(cls, BaseException):
        print(name, cls.__name__, [b.__name__ for b in cls.__mro__[1:-1]])


def show(f):
    try:
        print(f, '=', eval(f))
    except BaseException as e:
        print(f, '->', type(e).__name__, e)


for line in '''repr(ValueError()), str(ValueError())
repr(ValueError('a')), str(ValueError('a'))
repr(ValueError('a', 1)), str(ValueError('a', 1))
repr(KeyError('a')), str(KeyError('a')), str(KeyError('a', 'b')), repr(str(KeyError()))
ValueError(x=1)
OSError(1, x=2)
repr(OSError(2, 'No such file')), type(OSError(2, 'x'))
str(OSError(2, 'No such file', 'name'))
str(OSError(2, 'No such file', 'name', None, 'other'))
OSError(2, 'a', 'f').args, OSError(2, 'a', 'f').filename, OSError(2, 'a', 'f', None, 'g').filename2
OSError('one').args, OSError('one').errno, str(OSError('one'))
OSError(1, 2, 3, 4, 5, 6).args
[type(OSError(n, '')).__name__ for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115)]
type(OSError('2', 'x')), type(IOError(2, 'x')), EnvironmentError is OSError
type(FileNotFoundError(1, 'x')), FileNotFoundError(1, 'x').errno
BlockingIOError(11, 'x', 5).characters_written
BlockingIOError(11, 'x').characters_written
BlockingIOError(11, 'x', 'f').filename
SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code
StopIteration().value, StopIteration(3).value, StopIteration(1, 2).value
ImportError('m', name='n', path='p').name, ImportError('m', path='p').path, ImportError('m').msg, ImportError('a', 'b').msg
ImportError('m', foo=1)
repr(ModuleNotFoundError('m', name='n')), str(ImportError('a', 'b'))
str(SyntaxError('msg')), str(SyntaxError('msg', ('f/g.py', 3, 2, 'text'))), str(SyntaxError()), SyntaxError('m', ('f', 1, 2, 't')).text
SyntaxError('m', (1, 2))
str(SyntaxError('m', (None, 3, None, None))), str(SyntaxError('m', ('f', None, None, None)))
SyntaxError('invalid syntax', ('f', 1, 2, 'print 1, 2,')).msg
SyntaxError('invalid syntax', ('f', 1, 2, '  if x: print a; b')).msg
SyntaxError('invalid syntax', ('f', 1, 2, 'exec code')).msg
SyntaxError('invalid syntax', ('f', 1, 2, 'print (1)')).msg
issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError)
UnicodeDecodeError(1)
UnicodeDecodeError(1, 2, 3, 4, 5)
UnicodeDecodeError('a', '2', 3, 4, 5)
UnicodeDecodeError('a', b'2', 3., 4, '5')
UnicodeEncodeError('a', b'2', 3, 4, '5')
UnicodeTranslateError('a', 1, 2, 3, 4)
str(UnicodeDecodeError('utf-8', b'a\\xff', 1, 2, 'bad'))
str(UnicodeDecodeError('utf-8', b'a\\xffb', 1, 3, 'bad'))
str(UnicodeDecodeError('x', bytearray(b'ab'), 0, 1, 'r'))
str(UnicodeEncodeError('ascii', 'a\\xe9', 1, 2, 'r')), str(UnicodeEncodeError('ascii', 'a\\u1234', 1, 2, 'r')), str(UnicodeEncodeError('ascii', 'a\\U00012345', 1, 2, 'r'))
str(UnicodeEncodeError('ascii', 'abcd', 1, 3, 'r')), str(UnicodeEncodeError('ascii', 'abcd', 9, 10, 'r'))
str(UnicodeTranslateError('abc', 0, 1, 'r')), str(UnicodeTranslateError('abc', 0, 2, 'r'))
UnicodeEncodeError('ascii', 'abcd', 1, 3, 'r').start, UnicodeEncodeError('ascii', 'abcd', 1, 3, 'r').encoding
ValueError('a').__reduce__(), OSError(2, 'x', 'f').__reduce__()
ImportError('m', name='n').__reduce__()'''.split('\n'):
    show(line)

e = UnicodeEncodeError('ascii', 'abcd', 1, 3, 'r')
e.start = 2
e.reason = 'other'
print(e)
for statement in ("e.start = 'a'", 'del e.start', 'e.args = 3', 'del e.args', 'e.__cause__ = 1', 'e.__context__ = 1',
                  'e.__traceback__ = 1', 'del e.__cause__', 'del e.__context__', 'del e.__traceback__',
                  'e.__suppress_context__ = 1', 'del e.__suppress_context__', 'e.__dict__ = 1', 'e.with_traceback(3)',
                  'e.__setstate__(1)', 'raise 5', 'raise e from 5', 'raise int', 'raise ValueError from int'):
    try:
        exec(statement)
    except (TypeError, AttributeError) as x:
        print(statement, '->', type(x).__name__, x)
e.args = [1, 2]
print(e.args)
e.own = 1
e.__setstate__({'more': 2})
print(sorted(e.__dict__.items()), e.__reduce__()[2])
e.__cause__ = None
print(e.__suppress_context__, e.with_traceback(None) is e)


class WithInit(OSError):
    def __init__(self, a):
        self.a = a


class WithNew(OSError):
    def __new__(cls, a, b, c):
        return OSError.__new__(cls, a, b)


w = WithInit(5)
print(repr(w), w.args, w.errno, w.a)
try:
    WithNew(1, 2, 3)
except TypeError as x:
    print(x)


class Sub(FileNotFoundError):
    pass


print(repr(Sub(2, 'x', 'f')), str(Sub(2, 'x', 'f')))


class Custom(Exception):
    def __str__(self):
        return 'custom!'


print(repr(Custom(1)), str(Custom(1)), Custom.__mro__)


class Stop(StopIteration):
    pass


print(Stop(4).value)


class Two(KeyError, AttributeError):
    pass


print(str(Two('a')))
try:
    class Three(OSError, UnicodeDecodeError):
        pass
except TypeError as x:
    print(x)
