# The table of calls: select, poll, epoll, selectors.
import os
import re
import select
import selectors
from fixtures.table import interrupted, rows, under_fire

r, w = os.pipe()
os.write(w, b'x')
empty_r, empty_w = os.pipe()
gone_r, gone_w = os.pipe()
os.close(gone_w)
CLOSED = os.dup(r)
os.close(CLOSED)
WORDS = {r: 'r', w: 'w', empty_r: 'empty', empty_w: 'empty_w', gone_r: 'gone'}


def named(answer):
    """Descriptors in an answer as words."""
    if isinstance(answer, (list, tuple)):
        return type(answer)(named(item) for item in answer)
    return WORDS.get(answer, answer) if isinstance(answer, int) else answer


class File:
    def __init__(self, fd):
        self.fd = fd

    def fileno(self):
        return self.fd

    def __repr__(self):
        return 'File'


def polled(*registered, timeout=0):
    """What poll() tells of these pairs of fd and events."""
    poll = select.poll()
    for pair in registered:
        poll.register(*pair)
    return sorted((WORDS.get(fd, fd), events) for fd, events in poll.poll(timeout))


def epolled(*registered, timeout=0, **options):
    with select.epoll() as epoll:
        for pair in registered:
            epoll.register(*pair)
        return sorted((WORDS.get(fd, fd), events) for fd, events in epoll.poll(timeout, **options))


def on(make, *calls):
    """Calls on a new poll object or selector, in turn."""
    thing = make()
    answers = []
    for call in calls:
        try:
            answers.append(named(call(thing)))
        except Exception as exc:
            text = str(exc)
            if isinstance(exc, KeyError):
                text = re.sub('[0-9]+', lambda number: WORDS[int(number.group())], text)
            answers.append('%s: %s' % (type(exc).__name__, text))
    if hasattr(thing, 'close'):
        thing.close()
    return answers


def keys(found):
    """What a selector's select() gives, in words."""
    return sorted((WORDS[key.fd], key.events, events, key.data) for key, events in found)


KINDS = [selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector]
names = dict(globals())

rows('''
# select
named(select.select([r, empty_r], [w], [r], 0))
named(select.select([], [], [], 0)), named(select.select([empty_r], [], [], 0.01))
named(select.select([r, r], (w,), set(), None))
named(select.select([gone_r], [], [], 5))
select.select([File(r)], [], [])
select.select(iter([File(r)]), [], [])[0]
select.select([CLOSED], [], [], 0)
select.select([-1], [], [], 0)
select.select(['x'], [], [], 0)
select.select([File('x')], [], [], 0)
select.select([File(-1)], [], [], 0)
select.select(5, [], [], 0)
select.select([], [], [], 'x')
select.select([], [], [], -1)
select.select([], [])
select.select([], [], [], 0, 0)
select.select([2 ** 40], [], [], 0)
select.select([1.5], [], [], 0)

# poll
polled((r,)), polled((r, select.POLLIN)), polled((w, select.POLLOUT)), polled((empty_r, select.POLLIN)), polled((gone_r, select.POLLIN))
polled((r, select.POLLIN), (w, select.POLLOUT), (empty_r, select.POLLIN | select.POLLPRI))
polled((999, select.POLLIN)), polled((File(r), select.POLLIN), timeout=None), polled((r, 0)), polled(timeout=0.5), polled((r, 1), timeout=-5)
on(select.poll, lambda p: p.register(r), lambda p: p.modify(r, select.POLLOUT), lambda p: p.poll(0), lambda p: p.unregister(r), lambda p: p.poll(0), lambda p: p.unregister(r), lambda p: p.modify(r, 1))
on(select.poll, lambda p: p.register(r, 'x'), lambda p: p.register('x'), lambda p: p.register(-1), lambda p: p.register(r, 2 ** 20), lambda p: p.register(r, -1), lambda p: p.register(), lambda p: p.poll('x'), lambda p: p.poll(2 ** 80), lambda p: p.poll(1, 2), lambda p: p.unregister('x'), lambda p: p.modify(r))
select.poll(1)
[getattr(select, name) for name in ('POLLIN', 'POLLPRI', 'POLLOUT', 'POLLERR', 'POLLHUP', 'POLLNVAL', 'POLLRDNORM', 'POLLRDBAND', 'POLLWRNORM', 'POLLWRBAND', 'POLLMSG', 'PIPE_BUF')]

# epoll
epolled((r, select.EPOLLIN)), epolled((w, select.EPOLLOUT)), epolled((empty_r, select.EPOLLIN)), epolled((gone_r, select.EPOLLIN)), epolled((r, select.EPOLLIN), (w, select.EPOLLOUT), maxevents=5)
epolled((File(r), select.EPOLLIN), timeout=-1), epolled((r, select.EPOLLIN | select.EPOLLET), timeout=1), epolled(timeout=0.01)
on(select.epoll, lambda e: e.closed, lambda e: e.fileno() > 2, lambda e: e.register(r), lambda e: e.register(r), lambda e: e.modify(r, select.EPOLLOUT), lambda e: e.poll(0), lambda e: e.unregister(r), lambda e: e.unregister(r), lambda e: e.modify(r, 1), lambda e: e.close(), lambda e: e.closed, lambda e: e.poll(0), lambda e: e.register(r), lambda e: e.fileno(), lambda e: e.close())
on(select.epoll, lambda e: e.register(999, 1), lambda e: e.register('x', 1), lambda e: e.register(-1, 1), lambda e: e.register(), lambda e: e.register(r, 'x'), lambda e: e.poll('x'), lambda e: e.poll(0, 0), lambda e: e.poll(0, -1), lambda e: e.poll(0, 'x'), lambda e: e.modify(r), lambda e: e.register(os.open('/etc/passwd', os.O_RDONLY), 1))
on(lambda: select.epoll(flags=select.EPOLL_CLOEXEC), lambda e: os.get_inheritable(e.fileno()))
select.epoll(-1), select.epoll(0)
select.epoll('x')
select.epoll(1, 99)
select.epoll.fromfd(999).closed
select.epoll.fromfd('x')

# selectors
[on(kind, lambda s: s.register(r, selectors.EVENT_READ, 'data')._replace(fd=0, fileobj=0), lambda s: s.register(w, selectors.EVENT_WRITE).data, lambda s: keys(s.select(0)), lambda s: keys(s.select()), lambda s: keys(s.select(timeout=-1)), lambda s: s.modify(w, selectors.EVENT_WRITE, 'new').data, lambda s: s.get_key(w).data, lambda s: len(s.get_map()), lambda s: s.unregister(r).data, lambda s: keys(s.select(0)), lambda s: w in s.get_map(), lambda s: r in s.get_map()) for kind in KINDS]
[on(kind, lambda s: s.register(r, 0), lambda s: s.register(r, 4), lambda s: s.register('x', 1), lambda s: s.register(-1, 1), lambda s: s.register(File('x'), 1), lambda s: (s.register(empty_r, 1), 0)[1], lambda s: s.select(0), lambda s: s.select(0.01), lambda s: s.unregister(empty_w), lambda s: s.get_key(empty_w), lambda s: s.modify(empty_w, 1), lambda s: s.close(), lambda s: s.get_map(), lambda s: s.get_key(r)) for kind in KINDS]
[type(on(kind, lambda s: (s.register(r, 1), s.register(r, 1)))[0]) for kind in KINDS]
selectors.DefaultSelector is selectors.EpollSelector, (selectors.EVENT_READ, selectors.EVENT_WRITE)
''', names)


def ready_later(wait):
    def situation():
        a, b = os.pipe()
        return lambda: wait(a), lambda: os.write(b, b'x')
    return situation


def poll_on(fd, timeout):
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    return [events for _, events in poll.poll(timeout)]


def epoll_on(fd, timeout):
    with select.epoll() as epoll:
        epoll.register(fd, select.EPOLLIN)
        return [events for _, events in epoll.poll(timeout)]


def selected(kind, fd, timeout):
    with kind() as selector:
        selector.register(fd, selectors.EVENT_READ)
        return [events for _, events in selector.select(timeout)]


for timeout in (None, 100):
    interrupted('select.select(%s)' % timeout, ready_later(lambda fd: len(select.select([fd], [], [], timeout)[0])))
    interrupted('poll.poll(%s)' % timeout, ready_later(lambda fd: poll_on(fd, timeout and timeout * 1000)))
    interrupted('epoll.poll(%s)' % timeout, ready_later(lambda fd: epoll_on(fd, -1 if timeout is None else timeout)))
    for kind in KINDS:
        interrupted('%s(%s)' % (kind.__name__, timeout), ready_later(lambda fd: selected(kind, fd, timeout)))
under_fire('''
named(select.select([r, empty_r], [w], [r], 0))
polled((r, select.POLLIN))
epolled((r, select.EPOLLIN))
select.select([-1], [], [], 0)
''', names)
