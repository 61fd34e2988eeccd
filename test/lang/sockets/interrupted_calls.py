# PEP 475 for sockets: a signal runs its handler in the middle of a call that waits, and the call goes on with the time
# that is left; a handler that raises ends it. Nothing that was received or sent is lost.
import select
import signal
import socket
import time

seen = []


def fail(signum, frame):
    raise RuntimeError('from the handler')


def after(seconds, action):
    """Have the handler of SIGALRM do something."""
    def handler(signum, frame):
        seen.append(signum)
        action()
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def attempt(f, *args):
    """Call it with a raising handler to come. On a slow machine that comes before the call."""
    signal.signal(signal.SIGALRM, fail)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        return f(*args)
    except RuntimeError as e:
        return 'RuntimeError: %s' % e


def nothing():
    pass


for timeout in (None, 20):
    print('timeout', timeout)
    del seen[:]
    a, b = socket.socketpair()
    a.settimeout(timeout)
    room = bytearray(4)
    for f, args in [(a.recv, (10,)), (a.recv_into, (room,)), (a.recvfrom, (10,)), (a.recvfrom_into, (room,)), (a.recvmsg, (10,)), (a.recvmsg_into, ([room],))]:
        after(0.02, lambda: b.send(b'data'))
        print(f.__name__, f(*args), room, len(seen), attempt(f, *args))

    # files: what has come stays
    f = a.makefile('rb')
    b.send(b'first\nsec')
    after(0.02, lambda: b.send(b'ond\n'))
    print(f.readline(), f.readline(), attempt(f.readline))
    b.send(b'whole again\n')
    print(f.readline())

    # a full socket
    a.setblocking(False)
    filled = 0
    try:
        while True:
            filled += a.send(b'x' * 4096)
    except BlockingIOError:
        a.settimeout(timeout)
    for call, args in [(a.send, (b'y',)), (a.sendmsg, ([b'y'],)), (a.sendall, (b'y',))]:
        print(call.__name__, attempt(call, *args))
    after(0.02, lambda: b.recv(filled))
    print(a.send(b'y'))

    # sendall() in many parts, the handler taking them
    got = [b'']

    def take():
        try:
            got.append(b.recv(1 << 20, socket.MSG_DONTWAIT))
        except BlockingIOError:
            pass  # it came too early
        if got[-1][-1:] != b'.':
            signal.setitimer(signal.ITIMER_REAL, 0.005)

    after(0.02, take)
    print(a.sendall(b'z' * (1 << 20) + b'.'))
    signal.setitimer(signal.ITIMER_REAL, 0)
    while got[-1][-1:] != b'.':
        got.append(b.recv(1 << 20))
    print(b''.join(got).count(b'z'))
    a.close()
    b.close()

    # accept, by path and by port
    for family, address in ((socket.AF_UNIX, ''), (socket.AF_INET, ('127.0.0.1', 0))):
        listener = socket.socket(family)
        listener.bind(address)
        listener.listen(0)
        listener.settimeout(timeout)
        clients = []

        def come():
            clients.append(socket.socket(family))
            clients[-1].connect(listener.getsockname())

        after(0.02, come)
        server, peer = listener.accept()
        print(server.send(b'welcome'), clients[0].recv(100), peer == clients[0].getsockname(), attempt(listener.accept))
        listener.close()

    # datagrams
    a, b = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
    a.settimeout(timeout)
    a.bind(('127.0.0.1', 0))
    after(0.02, lambda: b.sendto(b'message', a.getsockname()))
    print(a.recvfrom(100)[0], attempt(a.recvfrom, 100))

# connect: to a listener whose queue is full
listener = socket.socket(socket.AF_UNIX)
listener.bind('')
listener.listen(0)
first, second = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
first.connect(listener.getsockname())
print(attempt(second.connect, listener.getsockname()))
print(attempt(second.connect_ex, listener.getsockname()))

# the time of a handler counts
a, b = socket.socketpair()
a.settimeout(0.1)
del seen[:]
after(0.02, nothing)
start = time.monotonic()
try:
    a.recv(1)
except socket.timeout as e:
    print(e, seen == [signal.SIGALRM], time.monotonic() - start >= 0.1)
after(0.02, lambda: time.sleep(0.15))
try:
    a.recv(1)
except socket.timeout as e:
    print(e)

# what is there is taken before a handler that raises
signal.signal(signal.SIGALRM, fail)
b.send(b'there')
a.settimeout(None)
try:
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    signal.sigtimedwait([], 0.02)
    print(a.recv(2))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGALRM])
except RuntimeError as e:
    print(e, a.recv(100))

# epoll
e = select.epoll()
e.register(a, select.EPOLLIN)
after(0.02, lambda: b.send(b'event'))
print(e.poll() == [(a.fileno(), select.EPOLLIN)], a.recv(100), attempt(e.poll), attempt(e.poll, 5))
after(0.02, nothing)
start = time.monotonic()
print(e.poll(0.1), time.monotonic() - start >= 0.1)
