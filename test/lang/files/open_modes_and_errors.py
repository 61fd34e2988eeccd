# open(): the modes, the texts of wrong ones, and what the streams say of themselves.
import io
import os

d = '/tmp/minipy_test_open_%d' % os.getpid()
os.mkdir(d)
os.chdir(d)


def attempt(*args, **kwargs):
    try:
        f = open(*args, **kwargs)
    except Exception as e:
        print(args[1:], sorted(kwargs), '->', type(e).__name__, e)
        return
    with f:
        print(args[1:], sorted(kwargs), '->', f, f.readable(), f.writable(), f.seekable(), f.mode, f.closed)
    print(f.closed)


with open('f', 'w') as f:
    f.write('one\ntwo\n')
for mode in ['r', 'w', 'a', 'r+', 'w+', 'a+', 'rb', 'wb', 'ab', 'rb+', 'r+b', 'wb+', 'ab+', 'rt', 'x', 'xb', '', 'b', 'rw', 'rr', 'r++', 'q',
             'rbt', 'wU', 't', '+', 'xr', 'br+']:
    attempt('f', mode)
os.remove('f')
attempt('g', 'x+')
attempt('h', 'xb')
attempt('missing')
attempt(b'missing')
attempt('.')
attempt('.', 'w')
attempt('nodir/x', 'w')
attempt('g', 'r', 0)
attempt('g', 'rb', 0)
attempt('g', 'rb', 1)
attempt('g', 'rb', 100)
attempt('g', 'r', 1)
attempt('g', 'rb', encoding='utf-8')
attempt('g', 'rb', errors='strict')
attempt('g', 'rb', newline='')
attempt('g', 'r', newline='x')
attempt('g', 'r', encoding='no-such-encoding')
attempt('g', closefd=False)
attempt(-1)
attempt(9999)
attempt(1.5)
attempt(None)
attempt([])
attempt('a\0b')
attempt('g', 3)
attempt('g', 'r', 'x')
attempt('g', encoding=3)
attempt('g', 'r', opener=lambda path, flags: -1)
attempt('g', 'r', opener=lambda path, flags: 'x')
attempt('g', 'r', opener=lambda path, flags: os.open(path, flags))
attempt('g', 'r', opener=lambda path, flags: 1 / 0)

fd = os.open('g', os.O_RDONLY)
f = open(fd, closefd=False)
print(f.name == fd, f.fileno() == fd, f.buffer.raw.closefd)
f.close()
os.close(fd)
f = io.FileIO('g', 'r+')
print(f, f.mode, f.name, f.closefd)
f.extra = 1
print(f.extra, vars(f))
f.close()
print(f)
for call in [f.read, f.readall, f.fileno, f.isatty, f.tell, f.readable, f.seekable, lambda: f.seek(0), lambda: f.write(b''), f.truncate, f.readline, f.__enter__]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
for mode in ['', 'rw', 'q', 'r++', 'b+', 'wb']:
    try:
        io.FileIO('g', mode).close()
        print(mode, 'ok')
    except Exception as e:
        print(mode, type(e).__name__, e)
f = io.FileIO('g', 'w')
for call in [f.read, lambda: f.readinto(bytearray(2)), lambda: f.write('x'), lambda: f.read('x'), lambda: f.seek('x'), lambda: f.seek(0, 9), lambda: f.seek(-1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
f.close()
f = io.FileIO('g', 'r')
for call in [lambda: f.write(b'x'), lambda: f.truncate(0), lambda: f.readinto(b'xx'), lambda: f.readinto('xx'), lambda: f.seek(1.5)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
f.close()
print(io.UnsupportedOperation.__mro__, io.UnsupportedOperation('x'), isinstance(io.UnsupportedOperation(), ValueError))
os.chdir('/')
for name in sorted(os.listdir(d)):
    print(name)
    os.remove(os.path.join(d, name))
os.rmdir(d)
