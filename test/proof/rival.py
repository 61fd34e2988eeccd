# bpo-31119 with a native thread in the part of thread A: it takes a lock, raises, and releases the lock. Here is thread B.
import os
import select
import signal
import sys
import _testinternal

rounds = int(sys.argv[1])
how = sys.argv[2]
count = 0


def handler(signum, frame):
    global count
    count += 1


signal.signal(signal.SIGUSR1, handler)
r, w = os.pipe()
os.set_blocking(r, False)
os.set_blocking(w, False)
if how != 'write':
    signal.set_wakeup_fd(w)
_testinternal.rival_start(int(signal.SIGUSR1), how, w)
late = 0
for i in range(1, rounds + 1):
    _testinternal.rival_go()
    while True:                         # B1: sees that the wakeup fd has been written to
        try:
            byte = os.read(r, 1)
        except BlockingIOError:
            continue
        break
    _testinternal.rival_lock()          # B2
    _testinternal.rival_unlock()        # B3
    repr(byte)                          # B4
    if count < i:
        late += 1
        while count < i:
            pass
_testinternal.rival_stop()
print(how, rounds, 'rounds,', rounds - late, 'handled after B4,', count, 'handled')
