"""Python's own print(), called by a handler in the middle of print(): RuntimeError, where C's stdio would spoil its buffer.

Lecture 08, "printf() is not reentrant safe". BufferedWriter knows that it is in use, and a handler
that comes to it meanwhile is told so. The handler can come there only when the write has to wait:
here for a pipe that is full.
"""
import fcntl
import os
import signal
import sys

F_SETPIPE_SZ, FIONREAD = 1031, 0x541b
ROOM = 4096

reader, writer = os.pipe()
fcntl.fcntl(writer, F_SETPIPE_SZ, ROOM)
out = open(writer, 'w', buffering=1)


def on_usr1(signum, frame):
    try:
        print('printed by the handler', file=out)
    except RuntimeError as error:
        os.write(1, b'handler: RuntimeError, ' + str(error).partition(' name=')[0].encode() + b'\n')
    os.write(1, b'handler: os.write() can always be called\n')
    os.read(reader, ROOM)  # main can go on


def signal_when_full(pid):
    while int.from_bytes(fcntl.ioctl(reader, FIONREAD, b'....'), sys.byteorder) < ROOM:
        pass
    os.kill(pid, signal.SIGUSR1)


signal.signal(signal.SIGUSR1, on_usr1)
me = os.getpid()
child = os.fork()
if child == 0:
    signal_when_full(me)
    os._exit(0)
print('x' * (ROOM + 1000), file=out)
os.waitpid(child, 0)
print('main: has printed, too')
