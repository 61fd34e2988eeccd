# BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair: reading, writing and
# positions through the buffer, over files and over raw streams written in Python.
import io
import os

path = '/tmp/minipy_test_buffered'


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


with open(path, 'wb') as f:
    for i in range(1000):
        f.write(b'line %d\n' % i)
    print(f.tell(), type(f).__name__)

f = open(path, 'rb')
print(f.read(5), f.tell(), f.peek(3)[:6], f.readline(), f.readline(3), f.read1(4), f.tell())
print(f.seek(100), f.read(10), f.seek(-5, 1), f.read(5), f.seek(-7, 2), f.read(), f.read(), f.read(3))
print(f.seek(0), len(f.readlines()), f.seek(0), len(f.readlines(100)), f.tell())
b = bytearray(20)
print(f.readinto(b), b, f.readinto1(b), b, f.tell())
print(sum(len(line) for line in f))
f.seek(0)
print(next(f), next(iter(f)), f.readline())
for call in [lambda: f.write(b'x'), lambda: f.read(-2), lambda: f.read1(-1), lambda: f.seek(0, 5), lambda: f.seek(-1), lambda: f.read('x'),
             lambda: f.readinto(b'abc'), lambda: f.truncate(), f.fileno, lambda: f.seek('a'), lambda: f.peek(), f.detach, f.read, lambda: f.name, lambda: f]:
    try:
        r = call()
        print(type(r) if not isinstance(r, (bytes, str)) else len(r) > 0)
    except Exception as e:
        print(type(e).__name__, e)

f = open(path, 'r+b', buffering=16)
print(f.read(4), f.write(b'ABCDEF'), f.read(4), f.tell(), f.seek(0), f.read(20))
print(f.write(b'x' * 50), f.tell(), f.read(4), f.seek(0), f.read(80))
print(f.truncate(60), f.seek(0, 2), f.tell())
f.flush()
f.close()
for call in [f.read, f.tell, f.flush, lambda: f.seek(0), lambda: f.write(b''), f.readline, lambda: f.peek(), f.close, lambda: f.closed, f.__enter__, lambda: next(f),
             lambda: f.readinto(bytearray(1)), f.fileno, lambda: f.truncate(), lambda: f.read1(1), lambda: f.writelines([])]:
    attempt(call)
print(repr(f) == '<_io.BufferedRandom name=%r>' % path)
w = open(path, 'wb', buffering=8)
print(w.write(b'abc'), os.path.getsize(path), w.write(b'defgh'), os.path.getsize(path), w.write(b'i'), os.path.getsize(path))
print(w.write(bytearray(b'0123456789')), w.tell(), w.seek(2), w.write(b'ZZ'), w.tell())
attempt(w.read)
attempt(w.write, 'text')
w.close()
print(open(path, 'rb').read())


class Raw(io.RawIOBase):
    """Reads a list of chunks; None is 'nothing now'."""

    def __init__(self, chunks):
        self.chunks = list(chunks)
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        print('readinto', type(b).__name__, len(b))
        if not self.chunks:
            return 0
        chunk = self.chunks.pop(0)
        if chunk is None:
            return None
        b[:len(chunk)] = chunk
        return len(chunk)

    def write(self, b):
        self.written.append(bytes(b))
        return len(b)


r = io.BufferedReader(Raw([b'ab', b'cd\nef', None, b'gh\n', b'', b'x']), 16)
print(r.read(1), r.readline(), r.read(10), r.read(3), r.readline(), r.readline())
print(io.BufferedReader(Raw([b'ab', b'c', None, b'd'])).read())
print(io.BufferedReader(Raw([None])).read(), io.BufferedReader(Raw([None])).read(3), io.BufferedReader(Raw([None])).readinto(bytearray(3)))
print(Raw([b'abc', b'def']).read(2) if False else Raw([b'ab', b'def']).read(), Raw([b'xyz']).read(3))
raw = Raw([])
w = io.BufferedWriter(raw, 4)
print(w.write(b'ab'), raw.written, w.write(b'cdefg'), raw.written, w.flush(), raw.written)
pair = io.BufferedRWPair(Raw([b'in\n']), raw)
print(pair.readline(), pair.write(b'out'), pair.flush(), raw.written[-1], pair.readable(), pair.writable(), pair.closed)
pair.close()
print(pair.closed, raw.closed)
attempt(pair.write, b'x')
attempt(io.BufferedReader, raw)
attempt(io.BufferedReader, Raw([]), 0)
attempt(io.BufferedReader)
attempt(io.BufferedRandom, Raw([]))
attempt(io.BufferedWriter, 5)


class Bad(Raw):
    def readinto(self, b):
        return len(b) + 1

    def write(self, b):
        return len(b) + 1


attempt(io.BufferedReader(Bad([]), 10).read, 3)
attempt(io.BufferedWriter(Bad([]), 10).write, b'x' * 30)


class Blocking(Raw):
    def write(self, b):
        if len(self.written) < 2:
            self.written.append(bytes(b[:3]))
            return min(3, len(b))
        return None


raw = Blocking([])
w = io.BufferedWriter(raw, 8)
print(w.write(b'abcdefgh'))
try:
    w.write(b'ijklmnopqrstuvwxyz')
except BlockingIOError as e:
    print(e.errno, e.strerror, e.characters_written, raw.written)
try:
    w.flush()
except BlockingIOError as e:
    print(e, e.characters_written)
raw.written.clear()
attempt(w.flush)


class Reentrant(Raw):
    def write(self, b):
        try:
            self.outer.write(b'again')
        except RuntimeError as e:
            print(e)
        return len(b)


raw = Reentrant([])
raw.outer = w = io.BufferedWriter(raw, 4)
w.write(b'0123456789')
raw.name = 'the name'
w.flush()
w.write(b'abcdefgh')
os.remove(path)
