# The table of calls: sockets of AF_UNIX and of AF_INET on the loopback.
import os
import signal
import socket
import tempfile
from socket import AF_INET, AF_UNIX, SHUT_RD, SHUT_RDWR, SHUT_WR, SO_ERROR, SO_REUSEADDR, SO_TYPE, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET
from fixtures.table import interrupted, rows, under_fire

folder = tempfile.mkdtemp()
PATH = os.path.join(folder, 'socket')
LOCAL = ('127.0.0.1', 0)


def on(things, *calls):
    """Calls on sockets, in turn, and what they give or raise; afterwards all are closed."""
    answers = []
    for call in calls:
        try:
            answer = call(*things)
            answers.append(answer if not isinstance(answer, socket.socket) else 'socket')
        except Exception as exc:
            answers.append('%s: %s' % (type(exc).__name__, exc))
    for thing in things:
        thing.close()
    return answers


def pair(kind=SOCK_STREAM):
    return socket.socketpair(AF_UNIX, kind)


def listener():
    s = socket.socket()
    s.bind(LOCAL)
    s.listen(1)
    return s


def connected():
    server = listener()
    client = socket.create_connection(server.getsockname())
    other, address = server.accept()
    assert address == client.getsockname()
    server.close()
    return client, other


def datagrams():
    """Two sockets for datagrams that know each other's address."""
    a, b = (socket.socket(AF_INET, SOCK_DGRAM) for _ in range(2))
    for s in a, b:
        s.bind(LOCAL)
    return a, b


def unused_port():
    """A port where nobody listens: it is bound, but not listened on."""
    s = socket.socket()
    s.bind(LOCAL)
    kept.append(s)
    return s.getsockname()[1]


def unix_server():
    s = socket.socket(AF_UNIX)
    try:
        os.unlink(PATH)
    except FileNotFoundError:
        pass
    s.bind(PATH)
    s.listen(5)
    return s


kept = []
names = dict(globals())

rows('''
# socketpair and streams
on(pair(), lambda a, b: a.send(b'abc'), lambda a, b: b.recv(2), lambda a, b: b.recv(9), lambda a, b: a.sendall(b'x' * 1000), lambda a, b: len(b.recv(5000)), lambda a, b: a.close(), lambda a, b: b.recv(9), lambda a, b: a.send(b'x'), lambda a, b: a.fileno())
on(pair(), lambda a, b: a.shutdown(SHUT_WR), lambda a, b: b.recv(1), lambda a, b: b.send(b'back'), lambda a, b: a.recv(9), lambda a, b: a.send(b'x'), lambda a, b: a.shutdown(9), lambda a, b: a.shutdown('x'))
on(pair(), lambda a, b: b.close(), lambda a, b: a.send(b'x'), lambda a, b: a.recv(1))
on(pair(), lambda a, b: a.setblocking(False), lambda a, b: a.recv(1), lambda a, b: a.gettimeout(), lambda a, b: a.settimeout(0.01), lambda a, b: a.recv(1), lambda a, b: a.gettimeout(), lambda a, b: a.settimeout(None), lambda a, b: a.gettimeout())
on(pair(), lambda a, b: (lambda room: (a.send(b'abcdef'), b.recv_into(room), bytes(room)))(bytearray(4)), lambda a, b: b.recv_into(bytearray(4), 1), lambda a, b: b.recv(9, socket.MSG_DONTWAIT), lambda a, b: b.recv(9, socket.MSG_DONTWAIT))
on(pair(), lambda a, b: a.send(b'peek'), lambda a, b: b.recv(2, socket.MSG_PEEK), lambda a, b: b.recv(9))
on(pair(SOCK_DGRAM), lambda a, b: a.send(b'one'), lambda a, b: a.send(b'two'), lambda a, b: b.recv(2), lambda a, b: b.recvfrom(9), lambda a, b: a.send(b'x' * 10 ** 7))
on(pair(), lambda a, b: a.sendmsg([b'ab', b'cd']), lambda a, b: b.recvmsg(9), lambda a, b: a.getsockopt(SOL_SOCKET, SO_TYPE) == SOCK_STREAM, lambda a, b: a.getsockname(), lambda a, b: a.get_inheritable())
on(pair(), lambda a, b: a.recv(), lambda a, b: a.recv('x'), lambda a, b: a.recv(-1), lambda a, b: a.send('text'), lambda a, b: a.send(), lambda a, b: a.send(5), lambda a, b: a.sendall(None), lambda a, b: a.settimeout('x'), lambda a, b: a.settimeout(-1), lambda a, b: a.setblocking('x'))
on(pair(), lambda a, b: a.recv_into(b'x'), lambda a, b: a.recv_into(bytearray(2), 5), lambda a, b: a.recv_into(bytearray(2), -1), lambda a, b: a.recvfrom(-1), lambda a, b: a.recvmsg(-1), lambda a, b: a.sendmsg(5), lambda a, b: a.sendmsg([5]))
on(pair(), lambda a, b: a.detach() > 2, lambda a, b: a.fileno(), lambda a, b: a.send(b'x'), lambda a, b: b.dup(), lambda a, b: repr(a))
on(pair(), lambda a, b: a.getpeername(), lambda a, b: a.listen(1), lambda a, b: a.accept(), lambda a, b: a.connect('/nosuch'), lambda a, b: a.bind('\\0'), lambda a, b: a.getsockopt(SOL_SOCKET, 9999), lambda a, b: a.setsockopt(SOL_SOCKET, 9999, 1))
socket.socketpair(AF_INET)
socket.socketpair(99)

# AF_UNIX by name
on([unix_server(), socket.socket(AF_UNIX)], lambda s, c: c.connect(PATH), lambda s, c: (lambda other: (other[1], c.send(b'hello'), other[0].recv(9), other[0].getsockname() == PATH, other[0].close()))(s.accept()), lambda s, c: c.recv(1), lambda s, c: c.getpeername() == PATH)
on([socket.socket(AF_UNIX)], lambda s: s.connect('/nosuch'), lambda s: s.bind('/etc/passwd'), lambda s: s.bind('/nosuch/socket'), lambda s: s.bind('x' * 200), lambda s: s.bind(5), lambda s: s.connect(('a', 1)), lambda s: s.connect(None), lambda s: s.recv(1), lambda s: s.send(b'x'), lambda s: s.getpeername(), lambda s: s.accept())
on([socket.socket(AF_UNIX)], lambda s: s.connect('/etc/passwd'))
on([socket.socket(AF_UNIX)], lambda s: (open(PATH + '2', 'w').close(), s.connect(PATH + '2')))
on([socket.socket(AF_UNIX)], lambda s: s.bind('\\0minipy-table-%d' % os.getpid()), lambda s: s.getsockname()[:8])

# AF_INET
on(connected(), lambda c, s: c.send(b'hello'), lambda c, s: s.recv(9), lambda c, s: c.getpeername() == s.getsockname(), lambda c, s: c.getsockname()[0], lambda c, s: c.shutdown(SHUT_RDWR), lambda c, s: s.recv(1), lambda c, s: c.send(b'x'))
on(datagrams(), lambda a, b: a.sendto(b'to b', b.getsockname()), lambda a, b: (lambda found: (found[0], found[1] == a.getsockname()))(b.recvfrom(9)), lambda a, b: b.sendto(b'', 0, a.getsockname()), lambda a, b: a.recv(9), lambda a, b: a.connect(b.getsockname()), lambda a, b: a.send(b'x'), lambda a, b: b.recv(9), lambda a, b: a.send(b'x' * 70000))
on([listener()], lambda s: s.settimeout(0.01), lambda s: s.accept(), lambda s: s.setblocking(False), lambda s: s.accept(), lambda s: s.getpeername(), lambda s: s.recv(1), lambda s: s.bind(LOCAL), lambda s: s.listen(), lambda s: s.listen(-5))
on([socket.socket()], lambda s: s.connect(('127.0.0.1', unused_port())), lambda s: s.connect_ex(('127.0.0.1', unused_port())))
on([listener(), socket.socket()], lambda l, s: s.bind(l.getsockname()), lambda l, s: s.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1), lambda l, s: s.getsockopt(SOL_SOCKET, SO_REUSEADDR), lambda l, s: s.getsockopt(SOL_SOCKET, SO_ERROR), lambda l, s: len(s.getsockopt(SOL_SOCKET, SO_ERROR, 4)))
on([socket.socket()], lambda s: s.bind(('127.0.0.1', 70000)), lambda s: s.bind(('127.0.0.1', -1)), lambda s: s.bind(('127.0.0.1', 'x')), lambda s: s.bind('127.0.0.1'), lambda s: s.bind(('a',)), lambda s: s.bind((5, 5)), lambda s: s.bind(('192.0.2.1', 0)), lambda s: s.connect(('127.0.0.1',)), lambda s: s.sendto(b'x'), lambda s: s.sendto(b'x', 5), lambda s: s.recv(1), lambda s: s.send(b'x'))
on([socket.socket(AF_INET, SOCK_DGRAM)], lambda s: s.sendto('text', LOCAL), lambda s: s.sendto(b'x', ('127.0.0.1', 0)), lambda s: s.send(b'x'), lambda s: s.listen(), lambda s: s.accept())
socket.socket(99)
socket.socket(AF_INET, 99)
socket.socket('x')
socket.socket(AF_INET, SOCK_STREAM, 99)
socket.socket(fileno=999).family
socket.create_connection(('127.0.0.1', unused_port()))
socket.fromfd(999, AF_INET, SOCK_STREAM)
[s.close() for s in [socket.socket()]], socket.getdefaulttimeout(), socket.inet_aton('127.0.0.1'), socket.htons(1), socket.ntohl(1)
''', names)


def on_pair(call, act, make=pair):
    """A call on one of two sockets that waits until something is done with the other."""
    def situation():
        a, b = make()
        kept.extend((a, b))
        return lambda: call(a), lambda: act(b)
    return situation


def full_pair():
    a, b = pair()
    a.setblocking(False)
    try:
        while True:
            a.send(bytes(4096))
    except BlockingIOError:
        a.setblocking(True)
    return a, b


def drain(s):
    s.setblocking(False)
    try:
        while s.recv(65536):
            pass
    except BlockingIOError:
        s.setblocking(True)


def accepting(timeout):
    def situation():
        s = listener()
        s.settimeout(timeout)
        kept.append(s)
        return lambda: s.accept()[0].close(), lambda: kept.append(socket.create_connection(s.getsockname()))
    return situation


def with_timeout(timeout, call):
    def timed(s):
        s.settimeout(timeout)
        return call(s)
    return timed


for timeout in (None, 100):
    for name, call in (('recv', lambda s: s.recv(9)), ('recv_into', lambda s: s.recv_into(bytearray(9))), ('recvfrom', lambda s: s.recvfrom(9)),
                       ('recvmsg', lambda s: s.recvmsg(9)[0]), ('recvmsg_into', lambda s: s.recvmsg_into([bytearray(9)])[0])):
        interrupted('%s(), timeout %s' % (name, timeout), on_pair(with_timeout(timeout, call), lambda s: s.send(b'data')))
    for name, call in (('send', lambda s: s.send(b'x' * 100)), ('sendall', lambda s: s.sendall(b'x' * 100)), ('sendmsg', lambda s: s.sendmsg([b'x' * 100]))):
        interrupted('%s(), timeout %s' % (name, timeout), on_pair(with_timeout(timeout, call), drain, full_pair))
    interrupted('accept(), timeout %s' % timeout, accepting(timeout))
interrupted('datagrams: recvfrom()', on_pair(lambda s: s.recvfrom(9)[0], lambda s: s.sendto(b'data', kept[-2].getsockname()), datagrams))
interrupted('makefile().readline()', on_pair(lambda s: s.makefile('rb').readline(), lambda s: s.send(b'line\n')))
under_fire('''
on(pair(), lambda a, b: a.send(b'abc'), lambda a, b: b.recv(2))
socket.socket(99)
''', names)
for s in kept:
    s.close()
for name in os.listdir(folder):
    os.unlink(os.path.join(folder, name))
os.rmdir(folder)
