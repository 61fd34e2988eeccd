# atexit: last in, first out; errors are printed and do not stop the others.
import atexit
import sys


def say(*args, **kwargs):
    print('exit', args, kwargs)
    sys.stdout.flush()


def fails():
    raise ValueError('in exit function')


def exits():
    sys.exit(3)


def late():
    atexit.register(say, 'never')
    print('late')


atexit.register(say, 1, k=2)
atexit.register(fails)
atexit.register(exits)
atexit.register(late)
print(atexit.register(say, 'gone') is say)
atexit.unregister(fails)
atexit.register(fails)
print(atexit._ncallbacks())
try:
    atexit.register(5)
except TypeError as e:
    print(e)
try:
    atexit.register()
except TypeError as e:
    print(e)


@atexit.register
def decorated():
    print('decorated')
