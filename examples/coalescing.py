"""Equal signals that wait together become one.

A signal that has tripped is a flag, not a queue. While a handler runs, other handlers
wait, so this handler can send its own process three SIGUSR2: when it returns, the
handler of SIGUSR2 runs once. Who counts events by counting signals counts too few.
"""
import os
import signal

calls = []


def first(signum, frame):
    for n in range(3):
        os.kill(os.getpid(), signal.SIGUSR2)
    print('sent 3, handled so far:', calls.count(signal.SIGUSR2))


def second(signum, frame):
    calls.append(signum)


signal.signal(signal.SIGUSR1, first)
signal.signal(signal.SIGUSR2, second)

os.kill(os.getpid(), signal.SIGUSR1)
print('handled after all:', calls.count(signal.SIGUSR2))

for n in range(3):
    os.kill(os.getpid(), signal.SIGUSR2)
print('sent one after the other:', calls.count(signal.SIGUSR2) - 1)
