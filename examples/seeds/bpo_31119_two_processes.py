"""Lock, raise, wakeup fd, repr(): the report's threads A and B, played by two processes.

bpo-31119. A takes a lock, signals B, and releases the lock. B sees the wakeup byte, takes the lock
and releases it: whatever A did has been done. So repr(), which looks for signals, has to run the
handler.

    minipy bpo_31119_two_processes.py [ROUNDS]
"""
import fcntl
import os
import select
import signal
import sys
import tempfile

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
handled = 0


def handler(signum, frame):
    global handled
    handled += 1


def thread_a(lock, go):
    while os.read(go, 1):
        fcntl.lockf(lock, fcntl.LOCK_EX)        # A1
        os.kill(os.getppid(), signal.SIGUSR1)   # A2, A3
        fcntl.lockf(lock, fcntl.LOCK_UN)        # A4


def thread_b(lock, wakeup):
    select.select([wakeup], [], [])             # B1
    byte = os.read(wakeup, 1)
    fcntl.lockf(lock, fcntl.LOCK_EX)            # B2
    fcntl.lockf(lock, fcntl.LOCK_UN)            # B3
    repr(byte)                                  # B4
    return handled


signal.signal(signal.SIGUSR1, handler)
wakeup, written = os.pipe()
os.set_blocking(written, False)
signal.set_wakeup_fd(written)
go, go_on = os.pipe()
with tempfile.TemporaryFile() as file:
    lock = file.fileno()
    child = os.fork()
    if child == 0:
        os.close(go_on)
        thread_a(lock, go)
        os._exit(0)
    in_time = 0
    for number in range(1, rounds + 1):
        os.write(go_on, b'!')
        in_time += thread_b(lock, wakeup) == number
    os.close(go_on)
    os.waitpid(child, 0)
print(rounds, 'rounds,', in_time, 'handled by the end of B4')
