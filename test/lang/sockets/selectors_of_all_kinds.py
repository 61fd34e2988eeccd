# selectors: every kind of selector, with sockets and descriptors.
import os
import selectors
import signal
import socket


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(a.fileno()), 'A').replace(repr(a), 'the socket'))


print(selectors.DefaultSelector, selectors.EVENT_READ, selectors.EVENT_WRITE, selectors.SelectorKey._fields)
for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    print(cls.__name__)
    a, b = socket.socketpair()
    a.setblocking(False)
    with cls() as s:
        key = s.register(a, selectors.EVENT_READ, 'data')
        print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data, len(s.get_map()), s.get_key(a) is key, s.get_map()[a.fileno()] is key, list(s.get_map()) == [a.fileno()])
        print(s.select(0), s.select(-1), s.select(0.001))
        b.send(b'x')
        print([(k is key, events) for k, events in s.select()])
        key = s.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, 'other')
        print(key.data, [(k is key, events) for k, events in s.select(1)], s.modify(a, key.events, 'more').data, s.get_key(a).data)
        a.recv(1)
        print([events for k, events in s.select(1)])
        b.close()
        s.modify(a, selectors.EVENT_READ)
        print([events for k, events in s.select(1)])
        for args in [(a, 1), (a, 0), (a, 4), (-1, 1), ('x', 1), (None, 1)]:
            attempt(s.register, *args)
        attempt(s.unregister, b)
        attempt(s.modify, 5000, 1)
        attempt(s.get_key, 5000)
        r, w = os.pipe()
        s.register(w, selectors.EVENT_WRITE)
        print(sorted((k.fileobj == w, events) for k, events in s.select()))
        s.unregister(w)
        print(s.unregister(a).data, s.select(0), len(s.get_map()))
        s.register(r, selectors.EVENT_READ)
        signal.signal(signal.SIGALRM, lambda signum, frame: os.write(w, b'woken'))
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        print([(k.fd == r, events) for k, events in s.select()], os.read(r, 10))
        os.close(r)
        print(s.unregister(r).fd == r)
    print(s.get_map())
    attempt(s.get_key, a)
    a.close()
attempt(selectors.BaseSelector)
