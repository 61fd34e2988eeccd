"""Waiting for several files at once, whatever the system offers for it.

A selector keeps which file objects are watched for what; select() says which are ready. SelectSelector, PollSelector and,
where the select module has epoll, EpollSelector differ only in the call that waits.
"""

import math
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])
SelectorKey.__doc__ = 'A watched file object, its descriptor, the events it is watched for, and what the caller attached.'


def _fileobj_to_fd(fileobj):
    """The descriptor of a file object, or of a number that is one."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError('Invalid file object: {!r}'.format(fileobj)) from None
    if fd < 0:
        raise ValueError('Invalid file descriptor: {}'.format(fd))
    return fd


class _SelectorMapping(Mapping):
    """The file objects of a selector, to their keys; does not copy."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __getitem__(self, fileobj):
        try:
            return self._selector._fd_to_key[self._selector._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def __iter__(self):
        return iter(self._selector._fd_to_key)


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Watch a file object; its SelectorKey."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Watch it no longer; the SelectorKey it had."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Watch it for other events, or with other data."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Wait until something is ready: a list of (key, events), empty when the time is up."""
        raise NotImplementedError

    def close(self):
        """Give up what the selector holds."""

    def get_key(self, fileobj):
        """The SelectorKey of a watched file object."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError('Selector is closed')
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    @abstractmethod
    def get_map(self):
        """A mapping of watched file objects to their keys."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    """The bookkeeping that all share."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            # Closed since it was registered: found by identity.
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: {!r}'.format(events))
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError('{!r} (FD {}) is already registered'.format(fileobj, key.fd))
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._fd_to_key.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = key._replace(data=data)
            self._fd_to_key[key.fd] = key
        return key

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map

    def _key_from_fd(self, fd):
        return self._fd_to_key.get(fd)

    def _ready(self, found):
        """The result of select() for pairs of a descriptor and its events."""
        ready = []
        for fd, events in found:
            key = self._key_from_fd(fd)
            if key is not None:
                ready.append((key, events & key.events))
        return ready


class SelectSelector(_BaseSelectorImpl):
    """By select.select()."""

    def __init__(self):
        super().__init__()
        self._readers = set()
        self._writers = set()

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        if key.events & EVENT_READ:
            self._readers.add(key.fd)
        if key.events & EVENT_WRITE:
            self._writers.add(key.fd)
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        self._readers.discard(key.fd)
        self._writers.discard(key.fd)
        return key

    def select(self, timeout=None):
        timeout = None if timeout is None else max(timeout, 0)
        try:
            readable, writable, _ = select.select(self._readers, self._writers, [], timeout)
        except InterruptedError:
            return []
        readable, writable = set(readable), set(writable)
        return self._ready((fd, (fd in readable) * EVENT_READ | (fd in writable) * EVENT_WRITE)
                           for fd in readable | writable)


class _PollLikeSelector(_BaseSelectorImpl):
    """By an object that is told of each descriptor once."""

    def __init__(self, poller, event_in, event_out):
        super().__init__()
        self._selector = poller
        self._in = event_in
        self._out = event_out

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        wanted = (self._in if events & EVENT_READ else 0) | (self._out if events & EVENT_WRITE else 0)
        try:
            self._selector.register(key.fd, wanted)
        except BaseException:
            super().unregister(fileobj)
            raise
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:
            pass  # closed meanwhile, and so forgotten by the kernel
        return key

    def _events(self, found):
        # An error or a hangup makes reads and writes return at once.
        for fd, event in found:
            yield fd, (EVENT_WRITE if event & ~self._in else 0) | (EVENT_READ if event & ~self._out else 0)


class PollSelector(_PollLikeSelector):
    """By select.poll()."""

    def __init__(self):
        super().__init__(select.poll(), select.POLLIN, select.POLLOUT)

    def select(self, timeout=None):
        if timeout is not None:
            # In whole milliseconds, and never shorter than asked for.
            timeout = 0 if timeout <= 0 else math.ceil(timeout * 1e3)
        try:
            found = self._selector.poll(timeout)
        except InterruptedError:
            return []
        return self._ready(self._events(found))


DefaultSelector = PollSelector

if hasattr(select, 'epoll'):
    class EpollSelector(_PollLikeSelector):
        """By select.epoll()."""

        def __init__(self):
            super().__init__(select.epoll(), select.EPOLLIN, select.EPOLLOUT)

        def fileno(self):
            """The descriptor of the epoll object."""
            return self._selector.fileno()

        def select(self, timeout=None):
            if timeout is None:
                timeout = -1
            else:
                timeout = 0 if timeout <= 0 else math.ceil(timeout * 1e3) * 1e-3
            try:
                found = self._selector.poll(timeout, max(len(self._fd_to_key), 1))
            except InterruptedError:
                return []
            return self._ready(self._events(found))

        def close(self):
            self._selector.close()
            super().close()

    DefaultSelector = EpollSelector
