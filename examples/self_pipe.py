"""The self-pipe: a handler that does nothing but write a byte.

All work is done in one place, the loop that waits in select() for two sources: a timer
whose signals arrive as bytes of a pipe, and "messages" that arrive in another pipe.
"""
import os
import select
import signal

pipe_r, pipe_w = os.pipe()
inbox_r, inbox_w = os.pipe()


def on_tick(signum, frame):
    os.write(pipe_w, b't')


signal.signal(signal.SIGALRM, on_tick)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)

ticks = 0
messages = []
while ticks < 5 or len(messages) < 2:
    ready, _, _ = select.select([pipe_r, inbox_r], [], [])
    if pipe_r in ready:
        os.read(pipe_r, 1)
        ticks += 1
        if ticks == 2:
            os.write(inbox_w, b'hello')
        if ticks == 4:
            os.write(inbox_w, b'world')
    if inbox_r in ready:
        messages.append(os.read(inbox_r, 100).decode())

signal.setitimer(signal.ITIMER_REAL, 0)
print('ticks:', ticks >= 5)
print('messages:', messages)
