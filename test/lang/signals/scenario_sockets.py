# Each socket call that waits, with three signals during the wait: it goes on after each (PEP 475).
import os
import signal
import socket
import sys
import tempfile

from fixtures.children import acknowledge, poke, reap

TIMES = 3
SIZE = 3 << 20
ticks = []


def handler(signum, frame):
    ticks.append(signum)
    if len(ticks) < TIMES:
        acknowledge()


signal.signal(signal.SIGALRM, handler)


def with_stream(fd, sock, program):
    """Start the child with a socket as its standard input or output."""
    sys.stdout.flush()
    saved = os.dup(fd)
    os.dup2(sock.fileno(), fd)
    try:
        return poke(signal.SIGALRM, TIMES, program)
    finally:
        os.dup2(saved, fd)
        os.close(saved)


def receiving(name, receive):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        del ticks[:]
        child = with_stream(1, theirs, 'printf data')
        result = receive(ours)
        print(name, result, len(ticks))
        reap(child)


def sending(name, send):
    ours, theirs = socket.socketpair()
    with theirs:
        del ticks[:]
        child = with_stream(0, theirs, 'exec cat >/dev/null')
        with ours:
            result = send(ours, bytes(SIZE))
        theirs.close()
        reap(child)
        print(name, result, len(ticks))


def recv_into(sock):
    buffer = bytearray(10)
    return sock.recv_into(buffer), bytes(buffer)


def in_parts(method):
    def send(sock, data):
        sent = 0
        while sent < len(data):
            sent += method(sock, memoryview(data)[sent:])
        return sent == len(data)
    return send


receiving('recv', lambda sock: sock.recv(10))
receiving('recv_into', recv_into)
receiving('recvfrom', lambda sock: sock.recvfrom(10)[0])
receiving('recvmsg', lambda sock: sock.recvmsg(10)[0])
receiving('makefile', lambda sock: sock.makefile('rb').read(4))
sending('send', in_parts(lambda sock, data: sock.send(data)))
sending('sendmsg', in_parts(lambda sock, data: sock.sendmsg([data])))
sending('sendall', lambda sock, data: sock.sendall(data))

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'socket')
with socket.socket(socket.AF_UNIX) as server:
    server.bind(path)
    server.listen()
    del ticks[:]
    child = poke(signal.SIGALRM, TIMES, 'exec %s -c \'import socket; socket.socket(socket.AF_UNIX).connect("%s")\'' % (sys.executable, path))
    connection, address = server.accept()
    connection.close()
    print('accept', len(ticks))
    reap(child)
os.unlink(path)
os.rmdir(folder)
