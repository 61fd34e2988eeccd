"""Network and local sockets: the calls of _socket, with files, enumerations and context managers around them."""

import errno as _errno
import io as _io
import os as _os
import stat as _stat
from enum import IntEnum as _IntEnum, IntFlag as _IntFlag

import _socket
from _socket import *

EBADF = _errno.EBADF
EAGAIN = _errno.EAGAIN
EWOULDBLOCK = _errno.EWOULDBLOCK

__all__ = ["fromfd", "getfqdn", "create_connection", "AddressFamily", "SocketKind"]
__all__ += [name for name in dir(_socket) if name[:1] != '_']


def _starts_with(prefix):
    return lambda name: name.isupper() and name.startswith(prefix)


_IntEnum._convert('AddressFamily', __name__, _starts_with('AF_'))
_IntEnum._convert('SocketKind', __name__, _starts_with('SOCK_'))
_IntFlag._convert('MsgFlag', __name__, _starts_with('MSG_'))
_IntFlag._convert('AddressInfo', __name__, _starts_with('AI_'))

_LOCALHOST = '127.0.0.1'
_LOCALHOST_V6 = '::1'
_blocking_errnos = {EAGAIN, EWOULDBLOCK}


def _intenum_converter(value, enum_class):
    """The member with this value; the value itself where there is none."""
    try:
        return enum_class(value)
    except ValueError:
        return value


def _is_regular(file):
    try:
        return _stat.S_ISREG(_os.fstat(file.fileno()).st_mode)
    except (AttributeError, _io.UnsupportedOperation, OSError):
        return False


class socket(_socket.socket):
    """A socket that makefile() keeps open until the last of its files is closed."""

    __slots__ = ['__weakref__', '_io_refs', '_closed']

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0, fileno=None):
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        if not self._closed:
            self.close()

    def __repr__(self):
        cls = self.__class__
        closed = getattr(self, '_closed', False)
        parts = ['<%s.%s%s fd=%i, family=%s, type=%s, proto=%i' % (
            cls.__module__, cls.__qualname__, ' [closed]' if closed else '',
            self.fileno(), self.family, self.type, self.proto)]
        if not closed:
            for word, name_of_end in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    name = name_of_end()
                except error:
                    continue
                if name:
                    parts.append('%s=%s' % (word, name))
        return ', '.join(parts) + '>'

    def __getstate__(self):
        raise TypeError("Cannot serialize socket object")

    def dup(self):
        """Another socket object for the same socket, with a descriptor of its own, not inheritable."""
        copy = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Wait for a connection: its socket and the address of its other end."""
        fd, address = self._accept()
        # The new descriptor is blocking, whatever the listening one is.
        connection = socket(self.family, self.type & ~SOCK_NONBLOCK, self.proto, fileno=fd)
        if getdefaulttimeout() is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file on the socket, as open() makes it; of `mode` only r, w and b count."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError("invalid mode %r (only r, w, b allowed)" % (mode,))
        writing = "w" in mode
        reading = "r" in mode or not writing
        binary = "b" in mode
        rawmode = ("r" if reading else "") + ("w" if writing else "")
        if buffering is None:
            buffering = -1
        if buffering == 0 and not binary:
            raw = SocketIO(self, rawmode)
            self._io_refs += 1
            raise ValueError("unbuffered streams must be binary")
        raw = SocketIO(self, rawmode)
        self._io_refs += 1
        if buffering < 0:
            buffering = _io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            return raw
        if reading and writing:
            buffer = _io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = _io.BufferedReader(raw, buffering)
        else:
            buffer = _io.BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = _io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send a binary file from `offset` to its end, or `count` bytes of it: how many were sent.

        The file's position is left behind what was sent, even after an error.
        """
        # NOT CPYTHON: read() and send() where it calls os.sendfile(), because node has no such call; regular files are
        # sent from `offset`, others from where they are, as there.
        self._check_sendfile_params(file, offset, count)
        if _is_regular(file):
            file.seek(offset)
        return self._sendfile_use_send(file, offset, count)

    def _check_sendfile_params(self, file, offset, count):
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError("count must be a positive integer (got {!r})".format(count))
            if count <= 0:
                raise ValueError("count must be a positive integer (got {!r})".format(count))

    def _sendfile_use_send(self, file, offset=0, count=None):
        self._check_sendfile_params(file, offset, count)
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        sent = 0
        try:
            while count is None or sent < count:
                data = memoryview(file.read(8192 if count is None else min(count - sent, 8192)))
                if not data:
                    break
                while data:
                    try:
                        n = self.send(data)
                    except OSError as e:
                        if e.errno not in _blocking_errnos:
                            raise
                        continue
                    sent += n
                    data = data[n:]
            return sent
        finally:
            if sent > 0 and hasattr(file, 'seek'):
                file.seek(offset + sent)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)

    def close(self):
        """Close the socket, or have the last file of makefile() do it."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Forget the descriptor without closing it, and return it."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        """The family of its addresses."""
        return _intenum_converter(super().family, AddressFamily)

    @property
    def type(self):
        """The kind of socket."""
        return _intenum_converter(super().type, SocketKind)

    def get_inheritable(self):
        """Whether programs that are started get the descriptor."""
        return _os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Say whether programs that are started get the descriptor."""
        _os.set_inheritable(self.fileno(), inheritable)


def fromfd(fd, family, type, proto=0):
    """A socket object for a copy of the descriptor `fd`."""
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    if family is None:
        family = AF_UNIX
    return tuple(socket(family, type, proto, end.detach()) for end in _socket.socketpair(family, type, proto))


class SocketIO(_io.RawIOBase):
    """The raw stream under the files that makefile() makes."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError("invalid mode: %r" % mode)
        _io.RawIOBase.__init__(self)
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Receive into `b`: how many bytes, None where a non-blocking socket has nothing."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except timeout:
            # What a buffer above had read is lost, so the stream is not to be trusted any more.
            self._timeout_occurred = True
            raise
        except error as e:
            if e.args[0] in _blocking_errnos:
                return None
            raise

    def write(self, b):
        """Send `b`: how many bytes, None where a non-blocking socket takes nothing."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except error as e:
            if e.args[0] in _blocking_errnos:
                return None
            raise

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._reading

    def writable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._writing

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return super().seekable()

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        """Close the stream, and the socket if it waits for that."""
        if self.closed:
            return
        _io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None


def getfqdn(name=''):
    """The full name of a host, of this one by default: the first that has a dot."""
    name = name.strip()
    if not name or name == '0.0.0.0':
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    return next((known for known in [hostname] + aliases if '.' in known), hostname)


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None):
    """A stream connected to (host, port), by the first of the host's addresses that works."""
    host, port = address
    failure = None
    for family, kind, proto, _, found in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(found)
            return sock
        except error as e:
            failure = e
            if sock is not None:
                sock.close()
    if failure is None:
        raise error("getaddrinfo returns an empty list")
    try:
        raise failure
    finally:
        failure = None  # the traceback refers to this frame


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """What can be connected to: a list of (family, type, proto, canonical name, address)."""
    return [(_intenum_converter(af, AddressFamily), _intenum_converter(kind, SocketKind), proto, name, address)
            for af, kind, proto, name, address in _socket.getaddrinfo(host, port, family, type, proto, flags)]


SocketType = _socket.SocketType
