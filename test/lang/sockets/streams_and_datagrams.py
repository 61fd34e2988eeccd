# Connections and messages between addresses: AF_UNIX by path and in the abstract space, AF_INET and AF_INET6 on loopback.
import os
import socket
import tempfile


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def talk(listener, connect):
    """Through a connection both ways; the names of its ends."""
    client = connect(listener.getsockname())
    server, address = listener.accept()
    client.sendall(b'question')
    question = server.recv(100)
    server.sendall(b'answer')
    answer = client.recv(100)
    names = client.getpeername() == server.getsockname(), client.getsockname() == server.getpeername() == address
    server.close()
    end = client.recv(100)
    client.close()
    return question, answer, end, names, type(server), server.type


def connected(family):
    def connect(address):
        s = socket.socket(family)
        s.connect(address)
        return s
    return connect


folder = tempfile.mkdtemp()
path = os.path.join(folder, 'socket')
with socket.socket(socket.AF_UNIX) as listener:
    listener.bind(path)
    listener.listen()
    print(listener.getsockname() == path, talk(listener, connected(socket.AF_UNIX)))
    print(repr(listener).endswith(', type=SocketKind.SOCK_STREAM, proto=0, laddr=%s>' % path))
    attempt(socket.socket(socket.AF_UNIX).bind, path.encode())
attempt(socket.socket(socket.AF_UNIX).connect, path)
os.remove(path)
try:
    socket.socket(socket.AF_UNIX).connect(path)
except FileNotFoundError as e:
    print(e, e.filename)

hidden = b'\0minipy test %d' % os.getpid()
with socket.socket(socket.AF_UNIX) as listener:
    listener.bind(hidden)
    listener.listen(0)
    print(listener.getsockname() == hidden, talk(listener, connected(socket.AF_UNIX)))
attempt(socket.socket(socket.AF_UNIX).connect, hidden)

with socket.socket() as listener:
    listener.bind(('127.0.0.1', 0))
    listener.listen(5)
    host, port = listener.getsockname()
    print(host, port > 0, talk(listener, connected(socket.AF_INET)))
    print(talk(listener, socket.create_connection), talk(listener, lambda address: socket.create_connection(address, 10, ('127.0.0.1', 0))))
    print(repr(listener).endswith("family=AddressFamily.AF_INET, type=SocketKind.SOCK_STREAM, proto=0, laddr=('127.0.0.1', %d)>" % port))
    attempt(socket.socket().bind, (host, port))
    client = socket.socket()
    print(client.connect_ex((host, port)), client.connect_ex((host, port)))
    attempt(client.connect, ('127.0.0.1', port))
    print(repr(client).endswith("raddr=('127.0.0.1', %d)>" % port))
    client.close()
    listener.setblocking(False)
    listener.accept()[0].close()
    attempt(listener.accept)
attempt(socket.create_connection, (host, port))
print(socket.socket().connect_ex((host, port)))
attempt(socket.socket().connect, (host, port))
attempt(socket.socket().getpeername)



def talk_by_ipv6():
    """Whether that works, where the system has it."""
    with socket.socket(socket.AF_INET6) as listener:
        try:
            listener.bind(('::1', 0))
        except OSError:
            return True
        listener.listen()
        name = listener.getsockname()
        question, answer, end, names, cls, kind = talk(listener, connected(socket.AF_INET6))
        return name[0] == '::1' and name[2:] == (0, 0) and (question, answer, end, names) == (b'question', b'answer', b'', (True, True))


print(talk_by_ipv6())

# datagrams
a, b = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
b.bind(('', 0))
target = ('127.0.0.1', b.getsockname()[1])
a.bind(('127.0.0.1', 0))
print(a.sendto(b'one', target), a.sendto(b'two', 0, target), b.recvfrom(2) == (b'on', a.getsockname()), b.recvfrom(10)[0])
a.connect(target)
print(a.send(b'three'), b.recv(10), a.getpeername() == target, a.sendto(b'', target), b.recv(10))
print(a.sendmsg([b'f', b'our'], [], 0), b.recvmsg(10)[0])
attempt(a.sendto, b'x' * 70000, target)
attempt(b.send, b'x')
a.close()
b.close()
for family, address in ((socket.AF_UNIX, path), (socket.AF_UNIX, hidden)):
    with socket.socket(family, socket.SOCK_DGRAM) as a, socket.socket(family, socket.SOCK_DGRAM) as b:
        b.bind(address)
        print(a.sendto(b'from nobody', address), b.recvfrom(100), a.sendmsg([b'again'], (), 0, address), b.recvmsg(100))
os.remove(path)

# options
with socket.socket() as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, b'\1\0\0\0')
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 4),
          s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))

# a file sent
source = os.path.join(folder, 'file')
with open(source, 'wb') as f:
    f.write(b'0123456789' * 3000)
a, b = socket.socketpair()
with open(source, 'rb') as f:
    print(a.sendfile(f, 5, 10), f.tell(), b.recv(100), a.sendfile(f), f.tell())
    got = 0
    while got < 30000:
        got += len(b.recv(4096))
    attempt(a.sendfile, f, 0, 0)
    attempt(a.sendfile, f, 0, 'x')
    a.setblocking(False)
with open(source) as f:
    attempt(a.sendfile, f)
os.remove(source)
os.rmdir(folder)
