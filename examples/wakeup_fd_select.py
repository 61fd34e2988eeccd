"""An event loop that hears of signals through select().

set_wakeup_fd() has every signal that Python handles write its number, one byte, to a
file descriptor. select() wakes up, the loop reads which signals came, and the handlers
have run before the loop sees the byte. Unlike the flags, the bytes are a queue.
"""
import os
import select
import signal

handled = []
signal.signal(signal.SIGUSR1, lambda signum, frame: handled.append(signum))
signal.signal(signal.SIGUSR2, lambda signum, frame: handled.append(signum))
signal.signal(signal.SIGALRM, lambda signum, frame: handled.append(signum))

reader, writer = os.pipe()
os.set_blocking(reader, False)
os.set_blocking(writer, False)
print('before:', signal.set_wakeup_fd(writer))


def wait():
    readable, _, _ = select.select([reader], [], [], 30)
    if not readable:
        print('nothing came')
        return []
    return [signal.Signals(byte).name for byte in os.read(reader, 512)]


os.kill(os.getpid(), signal.SIGUSR1)
print('woken by', wait(), 'handled', len(handled))

for s in (signal.SIGUSR2, signal.SIGUSR1, signal.SIGUSR2):
    os.kill(os.getpid(), s)
print('woken by', wait(), 'handled', len(handled))

signal.setitimer(signal.ITIMER_REAL, 0.01)  # this one comes while select() waits
print('woken by', wait(), 'handled', len(handled))

print('after:', signal.set_wakeup_fd(-1) == writer)
os.kill(os.getpid(), signal.SIGUSR1)
print('readable now:', select.select([reader], [], [], 0)[0])
