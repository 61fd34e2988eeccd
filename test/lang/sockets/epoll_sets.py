# select.epoll: arguments, events, closing.
import os
import select


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


for args in [(-2,), (-1,), (0,), (1, 0), (1, select.EPOLL_CLOEXEC), (1, 7), ('x',), (1, 2, 3), (1, 'x'), (2**40,)]:
    attempt(lambda: select.epoll(*args).closed)
attempt(lambda: select.epoll(size=1))
attempt(lambda: select.epoll(sizehint=1).closed)
print(select.epoll, [hasattr(select, name) for name in ('EPOLLIN', 'EPOLLEXCLUSIVE', 'EPOLLRDHUP')], select.EPOLLET)

e = select.epoll()
r, w = os.pipe()
print(type(e), e.fileno() >= 0, e.closed, os.get_inheritable(e.fileno()))
for name, *args in [('register',), ('register', 'x'), ('register', w, 'x'), ('register', w, -1), ('register', w), ('register', w), ('register', 5000), ('register', -1), ('modify', w), ('modify', w, 1),
                    ('modify', r, 1), ('modify', w, 1.5), ('modify', w, 2**32 + 1), ('unregister',), ('unregister', r), ('unregister', w), ('unregister', w), ('unregister', 5000),
                    ('register', w, 4, 3), ('register', w, select.EPOLLOUT | select.EPOLLET)]:
    print(name, end=' ')
    attempt(getattr(e, name), *args)
print(e.poll(0) == [(w, select.EPOLLOUT)], e.poll(0))
for args in [('x',), (0, 0), (0, -1), (0, -2), (0, 'x'), (0, 1, 2), (1e300,), (2**31,), (float('nan'),), ([],), (0.0005,), (True,)]:
    attempt(e.poll, *args)
ready = [(w, select.EPOLLOUT)]
print(e.modify(fd=w, eventmask=select.EPOLLOUT), e.poll(timeout=0, maxevents=1) == ready, e.poll(None) == ready, e.poll(-1) == ready, e.poll(-5) == ready, e.poll(1e5) == ready)
with select.epoll.fromfd(os.dup(e.fileno())) as copy:
    print(copy.poll(0) == ready, type(copy), copy.closed)
print(copy.closed)

class HasFileno:
    def fileno(self):
        return r


attempt(e.register, HasFileno(), select.EPOLLIN | select.EPOLLONESHOT)
e.unregister(w)
os.write(w, b'x')
print(e.poll() == [(r, select.EPOLLIN)], e.poll(0), e.modify(r, select.EPOLLIN), e.poll() == [(r, select.EPOLLIN)])
os.close(w)
print(e.poll() == [(r, select.EPOLLIN | select.EPOLLHUP)], os.read(r, 1), e.poll() == [(r, select.EPOLLHUP)])
attempt(e.unregister, w)
many = [os.pipe() for i in range(5)]
for reading, writing in many:
    e.register(writing, select.EPOLLOUT)
print(len(e.poll()), len(e.poll(1, 2)))

with e as same:
    print(same is e)
print(e.closed, e.close())
for name, *args in [('fileno',), ('poll',), ('register', 1), ('modify', 1, 1), ('unregister', 1), ('__enter__',), ('__exit__',)]:
    attempt(getattr(e, name), *args)
attempt(select.epoll.fromfd, 'x')
attempt(select.epoll.fromfd(5000).poll, 0)
attempt(select.epoll.fromfd(r).poll, 0)
attempt(lambda: select.epoll.fromfd(-1).closed)
attempt(lambda: type('Derived', (select.epoll,), {}))
