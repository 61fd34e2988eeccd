# The wakeup fd: a byte for each signal, in order; writes that fail are reported and lose no signal.
import os
import select
import signal

PID = os.getpid()
seen = []
for signum in (signal.SIGUSR1, signal.SIGUSR2):
    signal.signal(signum, lambda s, f: seen.append(int(s)))


def send(*signums):
    list(map(os.kill, [PID] * len(signums), signums))


r, w = os.pipe()
os.set_blocking(r, False)
try:
    signal.set_wakeup_fd(w)
except ValueError as error:
    print(str(error) == 'the fd %d must be in non-blocking mode' % w)
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w), signal.set_wakeup_fd(w) == w)
send(12, 10, 12, 12)
print(os.read(r, 100), seen)

# Ignored and default signals write nothing; SIGCHLD and SIGWINCH are ignored by default.
signal.signal(signal.SIGHUP, signal.SIG_IGN)
send(1, 17, 28)
try:
    print(os.read(r, 100))
except BlockingIOError as error:
    print(error)

# When select says the byte is there, the handler runs before the next statement.
signal.signal(signal.SIGALRM, lambda s, f: seen.append(int(s)))
del seen[:]
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(select.select([r], [], [], 30)[0] == [r], seen, os.read(r, 10))

# A full pipe
try:
    while True:
        os.write(w, b'x' * 4096)
except BlockingIOError:
    pass
del seen[:]
send(10)
print(seen)
send(10, 12, 10)
print(seen)

# A closed one: of 40 failed writes, 31 are reported.
os.close(w)
del seen[:]
send(*[10] * 40)
print(seen)
try:
    print(signal.set_wakeup_fd(w))
except OSError as error:
    print(error)
print(signal.set_wakeup_fd(-1) == w)
send(10)
print(seen)


# The reports come after the handlers; one that raises leaves them for the next poll.
def fail(signum, frame):
    raise ValueError('from the handler')


r2, w2 = os.pipe()
os.set_blocking(w2, False)
signal.set_wakeup_fd(w2)
os.close(r2)
signal.signal(10, fail)
try:
    send(10)
except ValueError as error:
    print(error)
print(signal.set_wakeup_fd(-1) == w2)

# sys.stderr may be anything.
import sys
signal.signal(10, signal.default_int_handler)


class Odd:
    text = ''

    def write(self, text):
        self.text += text


signal.set_wakeup_fd(w2)
signal.signal(10, lambda s, f: None)
odd = Odd()
stderr, sys.stderr = sys.stderr, odd
send(10)
sys.stderr = None
send(10)
sys.stderr = stderr
print(odd.text)
signal.set_wakeup_fd(-1)
import threading
print(signal.pthread_kill(threading.get_ident(), 0), seen)
signal.signal(10, lambda s, f: seen.append(int(s)))
signal.pthread_kill(threading.get_ident(), 10)
print(seen)
try:
    signal.pthread_kill(threading.get_ident(), 99)
except OSError as error:
    print(error)
