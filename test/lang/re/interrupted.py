# A match that would take ages is stopped by a handler that raises, and goes on after one that does not.
import re
import signal
import time


class Stop(Exception):
    pass


def stop(signum, frame):
    raise Stop(frame.f_code.co_name)


def search():
    re.match('(?:a|aa)*(?:a|aa)*(?:a|aa)*c', 'a' * 200)


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.05)
begun = time.monotonic()
try:
    search()
except Stop as e:
    print('stopped in', e, time.monotonic() - begun < 10)

seen = []
signal.signal(signal.SIGALRM, lambda signum, frame: seen.append(re.match('(b+)', 'bb').group(1)))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
p = re.compile('(?:a|aa)+c')
while not seen:
    assert p.match('a' * 22) is None
signal.setitimer(signal.ITIMER_REAL, 0)
print(seen[0], p.match('aac').group())
