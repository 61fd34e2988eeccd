# _socket: the arguments of every function and method, and what is said of wrong ones.
import _socket
from _socket import AF_INET6, AF_UNIX, socket

nan = float('nan')


def attempt(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        print('a socket' if isinstance(result, socket) else repr(result))
    except Exception as e:
        print(type(e).__name__, e)


s = socket()
print(str(s).startswith('<socket object, fd='), str(s).endswith(', family=2, type=1, proto=0>'), socket, socket.__mro__[1])
s.settimeout(0)
print(s.type, s.timeout, s.setblocking(1), s.type, s.timeout, s.gettimeout())
for value in ['x', 1.5, -1, None, True, 1e300, nan, -0.5, 2**31, [], 0, 0.0, 1e-10]:
    attempt(s.settimeout, value)
    print(s.gettimeout())
for value in ['x', -1, None, 0]:
    attempt(s.setblocking, value)
print('constructor')
for args in [('x',), (1, 2, 3, 4, 5), (2, 1, 0, -1), (2, 1, 0, 'x'), (999,), (2, 99), (2, 1, 99), (2, 1, 0, 5000), (2, 1, 0, None)]:
    attempt(socket, *args)
attempt(socket, fam=1)
print('AF_INET')
for address in ['x', ('h',), ('127.0.0.1', 'x'), ('127.0.0.1', 70000), ('127.0.0.1', -1), (1, 2), (b'127.0.0.1', 0), ('', 0, 0), ('1.2.3.4', 0), None, ['127.0.0.1', 0], ('12\x007', 0),
                (bytearray(b'127.0.0.1'), 0), ('127.1', 2**40), ('127.1', 1.5), ('localhost', 0), ('', 0)]:
    attempt(socket().bind, address)
print('AF_INET6')
for address in ['x', ('::1',), ('::1', 0, -1), ('::1', 0, 2**20), ('::1', 0, 0, 0, 0), ('127.0.0.1', 0), ('::1', 70000), ('<broadcast>', 0), ('::1', 'x')]:
    attempt(socket(AF_INET6).bind, address)
print('AF_UNIX')
for address in [1, 'x' * 200, 'x' * 108, b'\0' + b'x' * 108, ('x', 1), '', None, '/nonexistent/x', bytearray(b'/nonexistent/x')]:
    attempt(socket(AF_UNIX).bind, address)
print('methods')
s = socket()
for name, *args in [
    ('recv',), ('recv', 'x'), ('recv', -1), ('recv', 0), ('recv', 1), ('recv', 1, 'x'), ('recv_into', b'x'),
    ('recv_into', bytearray(b'\x00\x00\x00'), -1), ('recv_into', bytearray(b'\x00\x00\x00'), 4), ('recv_into',), ('recvfrom', -1),
    ('recvfrom_into', bytearray(b'\x00\x00\x00'), -1), ('recvfrom_into', bytearray(b'\x00\x00\x00'), 4), ('recvfrom', 1), ('send',), ('send', 'x'),
    ('send', b'x'), ('send', b'x', 'y'), ('sendall', 'x'), ('sendall', b'x'), ('sendto',), ('sendto', b'x'), ('sendto', b'x', 1),
    ('sendto', b'x', 1, 2, 3), ('sendto', 'x', ('127.0.0.1', 1)), ('sendto', b'x', 'y', ('127.0.0.1', 1)), ('listen', 1, 2), ('listen', 'x'),
    ('listen', -5), ('shutdown',), ('shutdown', 0), ('shutdown', 9), ('shutdown', 'x'), ('getpeername',), ('getsockname', 1), ('getsockopt',),
    ('getsockopt', 1), ('getsockopt', 1, 2, 0), ('getsockopt', 1, 2, 4), ('getsockopt', 1, 2, -1), ('getsockopt', 1, 2, 1025),
    ('getsockopt', 1, 2, 3, 4), ('getsockopt', 1, 9999), ('setsockopt',), ('setsockopt', 1, 2), ('setsockopt', 1, 2, 'x'), ('setsockopt', 1, 2, 1),
    ('setsockopt', 1, 2, b'\x01\x00\x00\x00'), ('setsockopt', 1, 2, None), ('setsockopt', 1, 2, None, 4), ('setsockopt', 1, 2, 3, 4),
    ('setsockopt', 1, 2, 1.5), ('setsockopt', 1, 2, 1099511627776), ('setsockopt', 1, 9999, 1), ('connect',), ('connect', 1), ('connect_ex', 1),
    ('connect_ex', ('127.0.0.1', 1)), ('connect', ('127.0.0.1', 1)), ('_accept', 1), ('_accept',), ('detach', 1), ('fileno', 1), ('close', 1),
    ('recvmsg',), ('recvmsg', -1), ('recvmsg', 1, -1), ('recvmsg', 1), ('recvmsg_into',), ('recvmsg_into', 1), ('recvmsg_into', [b'x']),
    ('recvmsg_into', [bytearray(b'\x00')], -1), ('sendmsg',), ('sendmsg', 1), ('sendmsg', ['x']), ('sendmsg', [b'x'], 1), ('sendmsg', [b'x'], [1]),
    ('sendmsg', [b'x'], [(1, 2)]), ('sendmsg', [b'x'], [(1, 2, 'x')]), ('sendmsg', [b'x'], [('q', 2, b'x')]), ('sendmsg', [b'x'], (), 'q'),
    ('sendmsg', [b'x'], (), 0, 1), ('sendmsg', [b'x']),
]:
    print(name, args, end=' ')
    attempt(getattr(s, name), *args)
s.close()
print(s, s.fileno(), s.close(), s.detach())
for name, *args in [('recv', 1), ('send', b'x'), ('getsockname',), ('settimeout', 1), ('connect', ('127.0.0.1', 1)), ('_accept',)]:
    attempt(getattr(s, name), *args)
print(s.gettimeout())
print('functions')
for name, *args in [
    ('htons', -1), ('htons', 65536), ('htons', 1099511627776), ('htons', 'x'), ('htons', 1), ('htons', 1.5), ('ntohs', -1), ('ntohs', 70000),
    ('ntohs', 'x'), ('htonl', -1), ('htonl', 4294967296), ('htonl', 'x'), ('htonl', 1), ('ntohl', 1), ('ntohl', 1099511627776), ('ntohl', -1),
    ('ntohl', 1.5), ('inet_aton', 'x'), ('inet_aton', 1), ('inet_aton', '1.2'), ('inet_aton', '255.255.255.255'), ('inet_aton', '1 x'),
    ('inet_ntoa', b'x'), ('inet_ntoa', 1), ('inet_ntoa', b'\x01\x02\x03\x04'), ('inet_ntoa', 'abcd'), ('inet_pton', 2, 'x'), ('inet_pton', 99, 'x'),
    ('inet_pton', 2, '1.2.3.4'), ('inet_pton', 10, '::1'), ('inet_pton', 10, 'x'), ('inet_pton', 2), ('inet_ntop', 2, b'x'), ('inet_ntop', 10, b'x'),
    ('inet_ntop', 99, b'x'), ('inet_ntop', 2, b'\x01\x02\x03\x04'),
    ('inet_ntop', 10, b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'), ('inet_ntop', 2, 'x'), ('getaddrinfo',),
    ('getaddrinfo', 1, 2), ('getaddrinfo', '127.0.0.1', 80), ('getaddrinfo', '127.0.0.1', '80', 0, 1),
    ('getaddrinfo', '127.0.0.1', 80.5), ('getaddrinfo', None, None), ('getaddrinfo', '', 80), ('getaddrinfo', 'x..y', 80),
    ('getaddrinfo', b'::1', 80, 0, 1), ('getaddrinfo', '::1', 80, 2, 1), ('getaddrinfo', None, 80, 2, 1), ('getaddrinfo', None, 80, 2, 1, 0, 1),
    ('getaddrinfo', 'localhost', 80, 2, 1), ('getaddrinfo', '127.0.0.1', 80, 'x'), ('getaddrinfo', '127.0.0.1', -1),
    ('getaddrinfo', '127.0.0.1', 1180591620717411303424), ('getnameinfo', 1, 2), ('getnameinfo', ('127.0.0.1', 80), 3),
    ('getnameinfo', ('127.0.0.1',), 3), ('getnameinfo', ('::1', 80, 0, 0), 3), ('getnameinfo', ('::1', 80, 1048576, 0), 3),
    ('getnameinfo', ('127.0.0.1', 80, 1), 3), ('getnameinfo', ('127.0.0.1', 'x'), 3), ('getnameinfo', ('127.0.0.1', 99999), 3),
    ('getnameinfo', ('localhost', 1), 3), ('gethostbyname', '127.0.0.1'), ('gethostbyname', 'localhost'), ('gethostbyname', 1), ('gethostbyname', ''),
    ('gethostbyname', '<broadcast>'), ('gethostbyname_ex', '127.0.0.1'),
    ('getservbyname', 'zz'), ('getservbyname', 1), ('getservbyport', -1), ('getservbyport', 70000), ('getservbyport', 'x'),
    ('getprotobyname', 'zz'), ('getprotobyname', 1), ('if_nametoindex', 'zz'), ('if_nametoindex', 1),
    ('if_indextoname', 999), ('if_indextoname', 'x'), ('if_indextoname', -1), ('dup', 5000), ('dup', 'x'), ('socketpair', 2), ('socketpair', 'x'),
    ('socketpair', 1, 2, 0, 0), ('setdefaulttimeout', 'x'), ('setdefaulttimeout', -1), ('getdefaulttimeout',), ('CMSG_LEN', -1), ('CMSG_LEN', 0),
    ('CMSG_LEN', 5), ('CMSG_SPACE', 5), ('CMSG_SPACE', 9223372036854775808), ('CMSG_SPACE', 9223372036854775807), ('CMSG_LEN', 'x'),
]:
    print(name, args, end=' ')
    attempt(getattr(_socket, name), *args)
