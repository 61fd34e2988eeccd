# Stream classes written in Python over the abstract bases of io.
import io
import os


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


b = io.IOBase()
for name in ['seek', 'tell', 'truncate', 'flush', 'seekable', 'readable', 'writable', 'fileno', 'isatty', 'readline', 'readlines', '_checkClosed', '_checkSeekable', '_checkReadable', '_checkWritable', '__enter__', '__iter__', 'close', 'flush', 'isatty', '__enter__', '__iter__', 'close']:
    f = getattr(b, name)
    try:
        r = f()
        print(name, 'self' if r is b else repr(r))
    except Exception as e:
        print(name, type(e).__name__, e)
print(b.closed, b.__dict__)
attempt(b.writelines, [])
for cls in (io.BufferedIOBase, io.RawIOBase, io.TextIOBase):
    o = cls()
    for call in [lambda: o.read(), lambda: o.read(3), lambda: o.read1(3), lambda: o.readinto(bytearray(2)), lambda: o.write(b'x'), lambda: o.detach(), lambda: o.readline(), lambda: o.encoding, lambda: o.errors, lambda: o.newlines, lambda: o.readall()]:
        attempt(call)


class Lines(io.RawIOBase):
    """Reads b'0\\n1\\n...' and knows whether it was closed."""

    def __init__(self, data):
        self.data = data
        self.calls = []

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), len(self.data))
        self.calls.append(len(b))
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n

    def close(self):
        self.calls.append('close')
        super().close()


r = Lines(b'one\ntwo\nthree')
print(r.read(2), r.readline(), r.readline(2), r.readlines(), r.read(), r.read(3), r.calls[:6])
print(list(Lines(b'a\nb\n\nc')), Lines(b'abc').readall(), Lines(b'abc').read(-1), Lines(b'a\nb\nc\n').readlines(3))
with Lines(b'x') as r:
    print(r.closed, next(r))
print(r.closed, r.calls)
attempt(r.__enter__)
attempt(r.readline)
attempt(lambda: next(Lines(b'')))
t = io.TextIOWrapper(io.BufferedReader(Lines('gr\u00fc\u00dfe\nzwei'.encode())), encoding='utf-8')
print(t.read(3), t.readline(), t.read(), t.seekable(), t.readable(), t.writable())
attempt(t.tell)
attempt(t.seek, 0)
attempt(t.write, 'x')
t.close()
print(t.buffer.raw.calls[-1], t.closed, t.buffer.closed, t.buffer.raw.closed)


class Upper(io.TextIOWrapper):
    def write(self, s):
        return super().write(s.upper())


u = Upper(io.BytesIO(), encoding='ascii')
print('shout', file=u, flush=True)
print(u.buffer.getvalue())


class Failing(io.RawIOBase):
    def writable(self):
        return True

    def write(self, b):
        raise OSError('cannot write')

    def close(self):
        print('closing')
        super().close()
        raise ValueError('cannot close')


w = io.BufferedWriter(Failing())
w.write(b'x')
try:
    w.close()
except ValueError as e:
    print(e, repr(e.__context__))
print(w.closed)


class Interrupting(io.RawIOBase):
    """EINTR is tried again."""
    count = 0

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        self.count += 1
        if self.count < 3:
            raise InterruptedError(4, 'Interrupted')
        b[:2] = b'ok'
        return 2

    def write(self, b):
        self.count += 1
        if self.count % 2:
            raise InterruptedError(4, 'Interrupted')
        return len(b)


i = Interrupting()
reader = io.BufferedReader(i)
print(reader.read1(5), i.count)
w = io.BufferedWriter(i)
print(w.write(b'abc'), w.flush(), i.count)
for o in (io.StringIO(), io.BytesIO(), open(os.devnull), open(os.devnull, 'rb'), io.FileIO(os.devnull)):
    print(type(o).__name__, [isinstance(o, c) for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)], [c.__name__ for c in type(o).__mro__])
    o.close()
print(io.open is open, io.DEFAULT_BUFFER_SIZE, io.SEEK_END, io.BlockingIOError is BlockingIOError)
print([n for n in sorted(io.__all__)])
for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.UnsupportedOperation, io.FileIO, io.TextIOWrapper):
    print(c, c.__module__, c.__name__)
for o in (io.StringIO(), io.TextIOWrapper(io.BytesIO()), io.IOBase()):
    attempt(lambda: o.no_such_attribute)
