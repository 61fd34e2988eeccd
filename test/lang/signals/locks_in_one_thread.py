# Locks, conditions, events and semaphores in one thread; what waits is woken by a signal handler.
import _thread
import signal
import threading


def show(f, *args, **kwargs):
    try:
        text = repr(f(*args, **kwargs))
    except Exception as exc:
        text = '%s: %s' % (type(exc).__name__, exc)
    print(text)


lock = threading.Lock()
print(str(lock).split(' at ')[0], lock.locked())
show(lock.acquire)
print(str(lock).split(' at ')[0], lock.locked())
show(lock.acquire, False)
show(lock.acquire, blocking=False)
show(lock.acquire, timeout=0.01)
show(lock.acquire, True, 0)
show(lock.acquire, False, 1)
show(lock.acquire, True, -2)
show(lock.acquire, True, 1e12)
show(lock.release)
show(lock.release)
with lock as got:
    print(got, lock.locked())
print(lock.locked(), type(lock), _thread.LockType is type(lock), _thread.error, threading.TIMEOUT_MAX)

rlock = threading.RLock()
show(rlock.acquire)
show(rlock.acquire)
print(str(rlock).split(' ')[:3], 'count=2' in str(rlock), rlock._is_owned())
show(rlock.release)
show(rlock.release)
show(rlock.release)
print(rlock._is_owned())

condition = threading.Condition()
show(condition.wait)
show(condition.notify)
with condition:
    show(condition.wait, 0.01)
    show(condition.wait_for, lambda: 0, 0.01)
    show(condition.wait_for, lambda: 'yes')
    show(condition.notify_all)

event = threading.Event()
show(event.wait, 0.01)
event.set()
show(event.wait)
print(event.is_set(), event.clear(), event.is_set())

semaphore = threading.BoundedSemaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(False), semaphore.acquire(timeout=0.01))
semaphore.release()
semaphore.release()
show(semaphore.release)
show(semaphore.acquire, False, 1)
show(threading.Semaphore, -1)

main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, main.is_alive(), threading.active_count(), threading.enumerate() == [main])
print(main.ident == threading.get_ident() == _thread.get_ident() != 0)
thread = threading.Thread(target=print, args=(1,), name='t', daemon=True)
print(thread, thread.is_alive(), thread.ident)
show(thread.join)
show(main.join)
thread.run()

data = threading.local()
data.x = 1
print(data.__dict__, hasattr(data, 'y'))

# A handler that raises ends the wait; one that releases the lock lets it go on.
class Enough(Exception):
    pass


def raising(signum, frame):
    raise Enough('of waiting')


lock.acquire()
def armed(f):
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    return f()


signal.signal(signal.SIGALRM, raising)
show(armed, lock.acquire)
signal.signal(signal.SIGALRM, lambda signum, frame: lock.release())
signal.setitimer(signal.ITIMER_REAL, 0.02)
show(lock.acquire)
signal.signal(signal.SIGALRM, lambda signum, frame: None)
signal.setitimer(signal.ITIMER_REAL, 0.02)
show(lock.acquire, timeout=0.05)
