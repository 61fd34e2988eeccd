# TextIOWrapper: newlines, decoding, lines, positions and errors.
import io


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


data = b'one\ntwo\r\nthree\rfour\r\n\r\n\rend'
for newline in [None, '', '\n', '\r', '\r\n']:
    t = io.TextIOWrapper(io.BytesIO(data), newline=newline, encoding='ascii')
    lines = list(t)
    print(repr(newline), lines, t.newlines)
    for chunk in (1, 2, 3):
        t = io.TextIOWrapper(io.BytesIO(data), newline=newline, encoding='ascii')
        t._CHUNK_SIZE = chunk
        print(list(t) == lines, end=' ')
        t.seek(0)
        out = []
        while True:
            s = t.read(2)
            if not s:
                break
            out.append(s)
        print(''.join(out) == ''.join(lines), end=' ')
        t.seek(0)
        positions = []
        while True:
            positions.append(t.tell())
            if not t.readline():
                break
        print(positions)
        again = []
        for p in reversed(positions):
            t.seek(p)
            again.append(t.readline())
        print(again[::-1] == lines + [''])
    b = io.BytesIO()
    t = io.TextIOWrapper(b, newline=newline, encoding='ascii')
    print(t.write('a\nb\r\nc\rd'), t.flush(), b.getvalue())

text = 'grüße\n\u20ac uro\n\U0001f600 smile\nplain\n'
for encoding in ['utf-8', 'utf-16', 'utf-16-le', 'utf-32', 'utf-8-sig']:
    b = io.BytesIO()
    t = io.TextIOWrapper(b, encoding=encoding)
    t.write(text[:5])
    t.write(text[5:])
    t.flush()
    print(encoding, len(b.getvalue()), b.getvalue()[:4])
    t = io.TextIOWrapper(io.BytesIO(b.getvalue()), encoding=encoding)
    t._CHUNK_SIZE = 3
    print(t.readlines() == text.splitlines(True), t.read())
    t.seek(0)
    for n in (1, 2, 3, 5, 8):
        t.seek(0)
        s = t.read(n)
        p = t.tell()
        rest = t.read()
        t.seek(p)
        print(s + rest == text, t.read() == rest, end=' ')
    print()

b = io.BytesIO(b'abc\xffdef')
attempt(io.TextIOWrapper(b, encoding='utf-8').read)
for errors in ['ignore', 'replace', 'surrogateescape', 'backslashreplace']:
    print(ascii(io.TextIOWrapper(io.BytesIO(b'abc\xffdef'), encoding='utf-8', errors=errors).read()))
for encoding in ['ascii', 'latin-1']:
    t = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    attempt(t.write, 'x\u20ac')
    attempt(t.write, 'ok')
    t.flush()
    print(t.buffer.getvalue())
t = io.TextIOWrapper(io.BytesIO(), encoding='ascii', errors='backslashreplace')
t.write('\u20ac\U0001f600')
t.flush()
print(t.buffer.getvalue())

t = io.TextIOWrapper(io.BytesIO(b'hello\nworld\n'), encoding='ascii')
print(t.read(3), t.tell(), t.readline(), t.readline(2), t.readline(0), repr(t.readline()), repr(t.readline()))
t.seek(0)
print(next(t))
attempt(t.tell)
print(list(t), t.tell())
attempt(t.seek, 1, 1)
attempt(t.seek, 1, 2)
attempt(t.seek, 0, 9)
attempt(t.seek, -1)
attempt(t.seek, 'x')
print(t.seek(0, 1), t.seek(0, 2), t.tell(), t.seek(6), t.read())
attempt(t.write, b'bytes')
attempt(t.write, 3)
attempt(t.write)
attempt(t.read, 'x')
attempt(t.readline, 'x')
print(t.encoding, t.errors, t.line_buffering, t.closed, t.readable(), t.writable(), t.seekable(), t.newlines)
attempt(setattr, t, '_CHUNK_SIZE', 0)
attempt(setattr, t, '_CHUNK_SIZE', 'x')
attempt(t.fileno)
print(t.truncate(4), t.buffer.getvalue())
print(repr(t))
b = t.detach()
print(type(b))
attempt(t.read)
attempt(repr, t)
attempt(lambda: t.closed)
t = io.TextIOWrapper(io.BytesIO(b'x'), encoding='utf-8')


t.mode = 'r'
print(repr(t))
t.close()
for call in [t.read, t.readline, t.flush, t.tell, lambda: t.seek(0), lambda: t.write('x'), t.close, lambda: next(t), t.__enter__, t.readlines, t.fileno, lambda: t.closed, t.detach]:
    attempt(call)
attempt(io.TextIOWrapper)
attempt(io.TextIOWrapper, 3)
attempt(io.TextIOWrapper, io.BytesIO(), 3)
attempt(io.TextIOWrapper, io.BytesIO(), 'nope')
attempt(io.TextIOWrapper, io.BytesIO(), 'utf-8', 3)
attempt(io.TextIOWrapper, io.BytesIO(), 'utf-8', 'strict', 3)
attempt(io.TextIOWrapper, io.BytesIO(), 'utf-8', 'strict', 'x')
attempt(io.TextIOWrapper.__new__(io.TextIOWrapper).read)


class Logged(io.BytesIO):
    def write(self, b):
        print('write', bytes(b))
        return super().write(b)

    def flush(self):
        print('flush')
        return super().flush()


t = io.TextIOWrapper(Logged(), encoding='ascii', line_buffering=True)
t.write('no newline')
t.write(' newline\n')
t.write('return\r')
t.close()
t = io.TextIOWrapper(Logged(), encoding='ascii', write_through=True)
t.write('at once')
t.close()
t = io.TextIOWrapper(Logged(), encoding='ascii')
t._CHUNK_SIZE = 4
t.write('abcd')
t.write('e')
t.write('f')
t.close()

d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode('a\r')), d.getstate(), repr(d.decode('\nb\r')), repr(d.decode('c')), d.newlines, repr(d.decode('\r', final=True)), d.newlines)
d.reset()
print(d.newlines, d.getstate())
d = io.IncrementalNewlineDecoder(None, False)
print(repr(d.decode('a\r\nb\rc\n')), d.newlines)
