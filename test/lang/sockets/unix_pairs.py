# socketpair() and what can be done with its ends: data, files, copies, ancillary data, closing.
import os
import socket
import sys


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


a, b = socket.socketpair()
print(a.family, a.type, a.proto, a.timeout, a.gettimeout(), a.fileno() != b.fileno())
print(repr(a) == '<socket.socket fd=%d, family=AddressFamily.AF_UNIX, type=SocketKind.SOCK_STREAM, proto=0>' % a.fileno())
print(a.getsockname() == '', repr(a.getpeername()), a.get_inheritable())
print(a.send(b'hello'), b.recv(2), b.recv(100), a.sendall(bytearray(b'all of it')), b.recv(3, socket.MSG_PEEK), b.recv(3))
room = bytearray(4)
print(b.recv_into(room), room, b.recv_into(memoryview(room)[1:], 2), room, a.send(memoryview(b'xyz')[1:]))
print(b.recvfrom(10), a.send(b'abc'), b.recvfrom_into(room), room, b.recv(0), a.send(b''))
print(a.sendall(b''), a.send(b'x', socket.MSG_DONTWAIT), b.recv(1))

# sending to the name of nobody, and both ends shut down
attempt(a.sendto, b'x', '/nonexistent/socket')
attempt(a.connect, '/nonexistent/socket')
attempt(a.listen)
attempt(a.accept)
a.send(b'last words')
print(a.shutdown(socket.SHUT_WR), b.recv(100), b.recv(100), b.send(b'an answer'), a.recv(100))
attempt(a.send, b'x')
b.close()
attempt(a.recv, 1)
print(b.fileno(), b._closed, repr(b), b.close())
attempt(b.recv, 1)
attempt(b.send, b'x')
a.close()

# a broken pipe is an error, not a signal
a, b = socket.socketpair()
b.close()
attempt(a.send, b'x')
attempt(a.sendall, b'x')
a.close()

# context managers, copies, detach
with socket.socket(socket.AF_UNIX) as s:
    print(s.fileno() >= 0)
print(s.fileno())
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
c = b.dup()
print(type(c), c.type, c.fileno() != b.fileno(), c.get_inheritable(), a.send(b'one'), a.send(b'two'), b.recv(2), c.recv(10))
fd = b.detach()
print(b.fileno(), b.detach(), repr(b)[:24])
d = socket.socket(a.family, a.type, fileno=fd)
print(a.send(b'three'), d.recv(10), d.fileno() == fd)
e = socket.fromfd(fd, socket.AF_UNIX, socket.SOCK_SEQPACKET)
a.set_inheritable(True)
print(a.send(b'four'), e.recv(10), a.get_inheritable(), os.get_inheritable(a.fileno()))
for s in (a, c, d, e):
    s.close()

# files on sockets
a, b = socket.socketpair()
with a.makefile('w', encoding='utf-8', newline='\n') as w, b.makefile('r', encoding='utf-8') as r, b.makefile('rb') as rb, a.makefile('rwb', 0) as raw:
    print(type(w).__name__, type(r).__name__, type(rb).__name__, type(raw).__name__, w.mode, rb.mode, raw.mode, raw.name == a.fileno(), raw.readable(), raw.writable(), raw.seekable())
    w.write('first\nsecond: \xe4\n')
    w.flush()
    print(r.readline(), r.readline(), end='', sep='')
    raw.write(b'line\nrest')
    a.shutdown(socket.SHUT_WR)
    print(rb.readline(), rb.read(), rb.read())
    a.close()
    print(a.fileno() >= 0, repr(a)[:23])
print(a.fileno(), raw.closed, raw.name)
attempt(raw.readable)
attempt(raw.readinto, bytearray(1))
attempt(b.makefile, 'x')
attempt(b.makefile, 'r', 0)
attempt(socket.SocketIO, b, 'q')
b.close()

# pickling
attempt(lambda: a.__getstate__())

# messages in pieces, and descriptors that travel
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
print(a.sendmsg([b'ab', bytearray(b'cd'), memoryview(b'ef')]), b.recvmsg(4), a.sendmsg([b'gh']), b.recvmsg_into([room, bytearray(3)]), room)
r, w = os.pipe()
rights = w.to_bytes(4, sys.byteorder)
print(a.sendmsg([b'take this'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)]))
data, ancillary, flags, address = b.recvmsg(100, socket.CMSG_SPACE(4))
(level, kind, received), = ancillary
copy = int.from_bytes(received, sys.byteorder)
print(data, level == socket.SOL_SOCKET, kind == socket.SCM_RIGHTS, flags == 0, address, copy != w, os.write(copy, b'through the copy'), os.read(r, 100))
a.sendmsg([b'cut short'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
data, ancillary, flags, address = b.recvmsg(3)
print(data, ancillary, flags == socket.MSG_CTRUNC | socket.MSG_TRUNC, address)
