# BytesIO and StringIO.
import io


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


b = io.BytesIO(b'one\ntwo\nthree')
print(b.read(2), b.tell(), b.readline(), b.readline(2), b.readlines(), b.read(), b.getvalue())
print(b.seek(0), b.write(b'ONE'), b.getvalue(), b.seek(0, 2), b.write(b'!'), b.seek(20), b.write(b'far'), b.getvalue())
print(b.seek(-2, 2), b.read(), b.seek(-100, 1), b.truncate(5), b.getvalue(), b.tell(), b.truncate(), b.getvalue())
ba = bytearray(3)
b = io.BytesIO(b'abcdef')
print(b.readinto(ba), ba, b.read1(2), b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
print(b.readlines(), list(io.BytesIO(b'a\nb\n\nc')), b.writelines([b'x', bytearray(b'y'), memoryview(b'z')]), b.getvalue())
view = io.BytesIO(b'abc').getbuffer()
view[1] = 66
print(bytes(view), len(view))
b = io.BytesIO(b'abc')
with b.getbuffer() as v:
    attempt(b.write, b'abcd')
    attempt(b.truncate, 1)
    attempt(b.close)
attempt(b.write, b'abcd')
print(b.getvalue())
for args in [('x',), (3,), (b'a', 3)]:
    attempt(io.BytesIO, *args)
for call in [lambda: b.seek(-1), lambda: b.seek(0, 3), lambda: b.truncate(-1), lambda: b.write('x'), lambda: b.read('x'), lambda: b.seek('x'), lambda: b.readinto(b'x'),
             lambda: b.readlines('x'), lambda: b.truncate('x'), b.fileno, b.detach, lambda: b.writelines('ab'), lambda: b.writelines(3)]:
    attempt(call)
print(b.__getstate__()[1:])
b.attribute = 1
print(b.__dict__)
b.close()
for call in [b.read, b.getvalue, lambda: b.write(b''), b.readline, b.tell, lambda: b.seek(0), b.flush, b.close, b.readable, lambda: next(b), lambda: type(iter(b)), b.__enter__, lambda: b.closed, b.getbuffer, b.isatty]:
    attempt(call)

s = io.StringIO('one\ntwo\nthree')
print(repr(s.read(2)), s.tell(), repr(s.readline()), repr(s.readline(2)), s.readlines(), repr(s.read()), repr(s.getvalue()))
print(s.seek(0), s.write('ONE'), repr(s.getvalue()), s.seek(0, 2), s.write('!'), s.seek(20), s.write('far'), repr(s.getvalue()))
print(s.seek(3), s.truncate(), repr(s.getvalue()), s.tell(), s.truncate(1), s.tell(), s.write('z'), repr(s.getvalue()))
print(list(io.StringIO('a\nb\r\nc\rd')), list(io.StringIO('a\nb\r\nc\rd', newline=None)), list(io.StringIO('a\nb\r\nc\rd', newline='')))
for newline in [None, '', '\n', '\r', '\r\n']:
    s = io.StringIO('a\nb\r\nc\rd', newline=newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), s.newlines, s.write('\nx\r'), repr(s.getvalue()), s.newlines)
s = io.StringIO()
s.write('\U0001f600 wide')
s.write(' and \xe9 narrow')
print(s.tell(), s.seek(1), ascii(s.read(3)), s.seek(0), s.write('ab'), ascii(s.getvalue()), s.line_buffering, s.encoding, s.errors, s.newlines)
for args in [(3,), (b'x',), ('x', 3), ('x', 'q')]:
    attempt(io.StringIO, *args)
for call in [lambda: s.write(b'x'), lambda: s.write(3), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 7), lambda: s.truncate(-3), lambda: s.read('x'), lambda: s.seek('x'), s.fileno, s.detach, lambda: s.truncate('x'), lambda: s.readline('x')]:
    attempt(call)
s.close()
for call in [s.read, s.getvalue, lambda: s.write(''), s.readline, s.tell, lambda: s.seek(0), s.flush, s.close, s.readable, lambda: next(s), s.__enter__, lambda: s.closed, lambda: s.newlines]:
    attempt(call)
with io.StringIO('context') as s:
    print(s.read())
print(s.closed)
print(repr(io.StringIO())[:16], repr(io.BytesIO())[:15])
print(file=io.StringIO())


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print('hello', 'world', file=u)
print(u.getvalue())
