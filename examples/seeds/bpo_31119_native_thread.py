"""Lock, raise, wakeup fd, repr(): thread A is a native thread, as it was when the bug was reported.

bpo-31119. The thread (minipy's _testinternal has it) takes a lock, calls raise(SIGUSR1), and
releases the lock. The signal is handled by a C function on that thread, on another core. When B has
seen the byte, and has had the lock, the flags are there.

    minipy bpo_31119_native_thread.py [ROUNDS]
"""
import os
import signal
import sys

if 'MINIPY_TESTINTERNAL' not in os.environ:
    os.environ['MINIPY_TESTINTERNAL'] = '1'
    os.execv(sys.executable, [sys.executable] + sys.argv)

import _testinternal

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
handled = 0


def handler(signum, frame):
    global handled
    handled += 1


signal.signal(signal.SIGUSR1, handler)
wakeup, written = os.pipe()
os.set_blocking(written, False)
signal.set_wakeup_fd(written)
_testinternal.rival_start(signal.SIGUSR1, 'raise', written)
in_time = 0
for number in range(1, rounds + 1):
    _testinternal.rival_go()        # A1 to A4, on the other thread
    byte = os.read(wakeup, 1)       # B1
    _testinternal.rival_lock()      # B2
    _testinternal.rival_unlock()    # B3
    repr(byte)                      # B4
    in_time += handled == number
_testinternal.rival_stop()
print(rounds, 'rounds,', in_time, 'handled by the end of B4')
