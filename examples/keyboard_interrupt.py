"""What Ctrl-C shows when nobody catches it: this program ends in a traceback, status 1."""
import os
import signal


def countdown(n):
    print(n)
    if n == 0:
        os.kill(os.getpid(), signal.SIGINT)
    countdown(n - 1)


try:
    countdown(3)
finally:
    print('cleaning up')
