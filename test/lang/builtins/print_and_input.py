# print() works through the methods of the stream.
import sys


class Log:
    def __init__(self):
        self.calls = []

    def write(self, s):
        self.calls.append(s)

    def flush(self):
        self.calls.append('FLUSH')


log = Log()
print(1, 'a', None, file=log)
print(file=log)
print('x', 'y', sep='', end='', file=log)
print('x', sep=None, end=None, file=log, flush=True)
print(log.calls)


class Text:
    def __str__(self):
        return 'text'


print(Text(), [Text] != [], sep='|')
old = sys.stdout
sys.stdout = log
log.calls.clear()
print('to log')
sys.stdout = old
print(log.calls)
sys.stdout = None
print('nowhere')
sys.stdout = old


class In:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


old_in = sys.stdin
sys.stdin = In('first\n', 'second', '', 3)
print(repr(input('prompt> ')))
print(repr(input()))
for _ in range(2):
    try:
        input()
    except Exception as e:
        print(type(e).__name__, e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
sys.stdin = old_in
for name in ('stdout',):
    del sys.stdout
    try:
        print('x')
    except RuntimeError as e:
        sys.stdout = old
        print(e)
