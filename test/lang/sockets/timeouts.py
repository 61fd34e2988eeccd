# Timeouts and non-blocking sockets: what is raised, and what is done at once.
import socket
import time


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, 'errno', None))


a, b = socket.socketpair()
print(a.type, a.type & socket.SOCK_NONBLOCK)
a.setblocking(False)
print(a.gettimeout(), a.type == socket.SOCK_STREAM | socket.SOCK_NONBLOCK, repr(a).find('type=2049') > 0)
for f, args in [(a.recv, (1,)), (a.recv_into, (bytearray(1),)), (a.recvfrom, (1,)), (a.recvmsg, (1,)), (a.recvmsg_into, ([bytearray(1)],))]:
    attempt(f, *args)
filled = 0
try:
    while True:
        filled += a.send(b'x' * 65536)
except BlockingIOError as e:
    print(e)
attempt(a.sendall, b'x')
attempt(a.sendmsg, [b'x'])

a.settimeout(0.02)
print(a.gettimeout(), a.timeout, a.type == socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
for f, args in [(a.send, (b'x',)), (a.sendall, (b'x' * 100,)), (a.sendmsg, ([b'x'],)), (a.recv, (1,)), (a.recv_into, (bytearray(1),)), (a.recvfrom, (1,)), (a.recvmsg, (1,))]:
    attempt(f, *args)
start = time.monotonic()
attempt(a.recv, 1)
print(time.monotonic() - start >= 0.02)
b.send(b'there')
print(a.recv(100), len(b.recv(filled, socket.MSG_WAITALL)) == filled, a.send(b'room again'))

# sendall(): one timeout for the whole, and what went before it is gone
attempt(a.sendall, b'y' * (4 * filled))
a.settimeout(None)
print(a.gettimeout(), a.type)
a.settimeout(1e-12)
attempt(a.recv, 1)
a.close()
b.close()

# files: after a timeout they are not to be trusted
a, b = socket.socketpair()
a.settimeout(0.01)
f = a.makefile('rb')
attempt(f.read, 1)
attempt(f.read, 1)
a.setblocking(False)
raw = a.makefile('rb', 0)
print(raw.read(1))
w = a.makefile('wb', 0)
print(w.write(b'ok'), b.recv(10))

# accept and connect
listener = socket.socket()
listener.settimeout(0.01)
listener.bind(('127.0.0.1', 0))
listener.listen(1)
attempt(listener.accept)
listener.settimeout(10)
with socket.create_connection(listener.getsockname(), 10) as client:
    server, address = listener.accept()
    print(client.gettimeout(), server.gettimeout(), server.type)
    server.close()
client = socket.socket()
client.settimeout(10)
print(client.connect(listener.getsockname()), client.connect_ex(listener.getsockname()))
client.close()

# a listener with its queue full: AF_UNIX says so at once, AF_INET lets the caller wait
full = socket.socket(socket.AF_UNIX)
full.bind('')
full.listen(0)
first = socket.socket(socket.AF_UNIX)
first.connect(full.getsockname())
more = socket.socket(socket.AF_UNIX)
more.setblocking(False)
attempt(more.connect, full.getsockname())
print(more.connect_ex(full.getsockname()))
waiting = []
for i in range(8):
    s = socket.socket()
    s.settimeout(0.05)
    waiting.append((s.connect_ex(listener.getsockname()), s))
print(sorted({error for error, s in waiting}))
s = socket.socket()
s.settimeout(0.05)
attempt(s.connect, listener.getsockname())
s = socket.socket()
s.setblocking(False)
attempt(s.connect, listener.getsockname())
attempt(s.connect, listener.getsockname())

# the default
print(socket.getdefaulttimeout(), socket.setdefaulttimeout(2.5), socket.getdefaulttimeout(), socket.socket().gettimeout())
c, d = socket.socketpair()
print(c.gettimeout(), c.type == socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
socket.setdefaulttimeout(None)
print(socket.socket(type=socket.SOCK_STREAM | socket.SOCK_NONBLOCK).gettimeout())
for value in ['x', -1, [], 2**70, float('nan'), 1e300]:
    attempt(c.settimeout, value)
    attempt(socket.setdefaulttimeout, value)
print(issubclass(socket.timeout, OSError), socket.timeout, socket.error is OSError, socket.gaierror.__mro__[1], socket.herror.__module__)
