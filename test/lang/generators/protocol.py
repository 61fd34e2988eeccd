# Generators: send, throw, close, delegation, attributes, what is being handled inside them.
import sys


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc, '| value', repr(getattr(exc, 'value', None)), '| cause', repr(exc.__cause__), '| context', repr(exc.__context__))


def echo():
    got = None
    while True:
        try:
            got = yield got
            print('got', got)
        except ValueError as exc:
            got = 'handled %s' % exc
        if got == 'stop':
            return 'returned'


g = echo()
print(type(g), repr(g).split(' at ')[0], g.__name__, g.__qualname__, g.gi_running, g.gi_yieldfrom, g.gi_code.co_name, g.gi_frame.f_lasti)
attempt(g.send, 1)
attempt(next, g)
attempt(g.send, 'a')
attempt(g.throw, ValueError('b'))
attempt(g.throw, ValueError, 'c')
attempt(g.throw, ValueError, ValueError('d'))
attempt(g.throw, ValueError, ('e', 'f'))
attempt(g.throw, ValueError, None)
attempt(g.throw, 1)
attempt(g.throw, int)
attempt(g.throw, ValueError(1), 2)
attempt(g.throw, ValueError, 1, 2)
attempt(g.throw)
attempt(g.throw, 1, 2, 3, 4)
attempt(g.send)
attempt(g.send, 1, 2)
attempt(g.close, 1)
attempt(g.send, 'stop')
attempt(next, g)
attempt(g.send, 1)
attempt(g.throw, KeyError('after'))
attempt(g.close)
print(g.gi_frame, g.gi_running, g.gi_code.co_name)
attempt(setattr, g, 'gi_frame', 1)
attempt(setattr, g, '__name__', 1)
attempt(delattr, g, '__name__')
attempt(setattr, g, 'x', 1)
g.__name__ = 'new'
print(g.__name__, repr(g).split(' at ')[0])

g = echo()
attempt(g.throw, KeyError('not started'))
attempt(next, g)
g = echo()
attempt(g.close)
attempt(next, g)


def closes(kind):
    try:
        yield 1
    except GeneratorExit:
        print('exit', kind)
        if kind == 'yield':
            yield 2
        elif kind == 'raise':
            raise KeyError('in close')
        elif kind == 'return':
            return 'value'
        elif kind == 'stop':
            raise StopIteration('s')
        raise
    finally:
        print('finally', kind)
kept = []
for kind in ('pass', 'yield', 'raise', 'return', 'stop'):
    g = closes(kind)
    kept.append(g)
    next(g)
    attempt(g.close)
    attempt(g.close)
list(kept[1])


def reenter():
    try:
        next(me)
    except ValueError as exc:
        print('reenter', exc)
    for f in (lambda: me.send(1), me.close, lambda: me.throw(KeyError), lambda: list(me)):
        try:
            f()
        except ValueError as exc:
            print('again', exc)
    print(me.gi_running, me.gi_frame.f_code.co_name, sys._getframe() is me.gi_frame, sys._getframe().f_back.f_code.co_name)
    yield 'done'
me = reenter()
attempt(next, me)
print(me.gi_running, me.gi_frame.f_back)


# return values and StopIteration
def ret(v):
    return v
    yield
for v in (None, 1, (1, 2), (), StopIteration(5), ValueError(6)):
    attempt(next, ret(v))
def delegates(it):
    r = yield from it
    print('result', repr(r))
    return r
for v in (None, 1, (1, 2), StopIteration(5)):
    attempt(list, delegates(ret(v)))


class It:
    def __init__(self, n=3): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration('it value', 'second')
        return self.n
class ItSend(It):
    def send(self, v): print('send', v); return 'sent'
    def throw(self, *a): print('throw', a[0].__name__, a[1:]); return 'thrown'
    def close(self): print('closed')
class ItBadClose(It):
    def close(self): raise KeyError('bad close')
class ItNoneClose(It):
    close = throw = None
for it in (It(), [1, 2], 'ab', {1: 2}, range(2), iter(()), ret(1), (x for x in 'cd'), map(str, [1])):
    attempt(list, delegates(it))
for it in (5, None, It):
    attempt(list, delegates(it))
for cls in (It, ItSend, ItBadClose, ItNoneClose):
    print(cls.__name__)
    g = delegates(cls())
    kept.append(g)  # closed when dropped, in CPython
    next(g)
    print(type(g.gi_yieldfrom).__name__)
    attempt(g.send, 'x')
    g = delegates(cls())
    kept.append(g)  # closed when dropped, in CPython
    next(g)
    attempt(g.throw, ValueError, 'tv')
    g = delegates(cls())
    kept.append(g)  # closed when dropped, in CPython
    next(g)
    attempt(g.throw, GeneratorExit)
    g = delegates(cls())
    kept.append(g)  # closed when dropped, in CPython
    next(g)
    attempt(g.close)
g = delegates(iter([1, 2]))
next(g)
attempt(g.send, 'x')


def inner():
    while True:
        try:
            r = yield 'inner'
            print('inner got', r)
        except KeyError as exc:
            print('inner caught', repr(exc))
            return 'inner result'
        except GeneratorExit:
            print('inner exit')
            raise
def middle():
    try:
        r = yield from inner()
        print('middle got', r)
    finally:
        print('middle finally')
    yield 'middle'
def outer():
    yield from middle()
    return 'outer result'
g = outer()
attempt(next, g)
attempt(g.send, 1)
print(g.gi_yieldfrom.__name__, g.gi_yieldfrom.gi_yieldfrom.__name__, g.gi_yieldfrom.gi_running)
attempt(g.throw, KeyError('k'))
attempt(g.throw, ValueError('v'))
attempt(next, g)
g = outer()
next(g)
attempt(g.close)
g = outer()
next(g)
attempt(g.throw, ZeroDivisionError)
g = outer()
next(g)
attempt(g.throw, GeneratorExit('mine'))


# what is being handled
def handling():
    print('1', sys.exc_info()[0])
    try:
        raise KeyError('inside')
    except KeyError:
        print('2', sys.exc_info()[0])
        yield 1
        print('3', sys.exc_info()[0])
        yield 2
    print('4', sys.exc_info()[0])
    yield 3
    try:
        raise TypeError
    except TypeError as exc:
        print('5', repr(exc.__context__))
    yield 4
for where in range(5):
    print('raise at', where)
    g = handling()
    for i in range(4):
        if i == where:
            try:
                raise ValueError('caller')
            except ValueError:
                next(g)
                print('caller', sys.exc_info()[0])
        else:
            next(g)
        print('after', sys.exc_info()[0])


def raises():
    try:
        yield 1
        raise KeyError('k')
    except KeyError as exc:
        print('context', repr(exc.__context__))
        yield 2
        raise
try:
    raise ValueError('outer')
except ValueError:
    g = raises()
    next(g), next(g)
    attempt(next, g)


def reraise():
    yield 1
    raise
g = reraise()
next(g)
try:
    raise ValueError('to reraise')
except ValueError:
    attempt(next, g)
g = reraise()
next(g)
attempt(next, g)
def catcher():
    try:
        yield 1
    except ValueError as exc:
        print(repr(exc), repr(exc.__context__), exc.__traceback__.tb_next)
        yield 2
try:
    raise KeyError('handled outside')
except KeyError:
    g = catcher()
    next(g)
    print(g.throw(ValueError('thrown')))
    attempt(g.throw, TypeError('again'))
    attempt(catcher().throw, TypeError('fresh'))


# StopIteration that escapes
def stops():
    yield 1
    raise StopIteration('escapes')
attempt(list, stops())
g = stops()
next(g)
attempt(next, g)
attempt(list, (next(iter(())) for x in [1, 2]))
ns = {}
exec('from __future__ import generator_stop\ndef f():\n  yield 1\n  raise StopIteration("converted")\n', ns)
attempt(list, ns['f']())
attempt(list, ns['f']()) if 0 else None


# generator expressions
def show(x):
    print('show', x)
    return x
g = (show(x) for x in show([1, 2, 3]) if show(x) > 1)
print('made')
print(list(g))
print(sum(x for x in range(5)), dict((k, v) for k, v in [(1, 2)]), any(show(x) for x in (0, 1, 2)))
n = 5
g = (n for _ in range(2))
n = 6
print(list(g))


# in for loops, unpacking, argument lists
def count(n):
    for i in range(n):
        yield i
a, *b, c = count(5)
print(a, b, c, [*count(3), *count(2)], (lambda *a: a)(*count(3)), {**{k: k for k in count(2)}}, max(count(4)), list(zip(count(3), count(2))))
for x in count(10):
    if x == 2: break
it = count(5)
for x in it:
    if x == 1: break
print(list(it))
def fib():
    a, b = 0, 1
    while 1:
        yield a
        a, b = b, a + b
print([x for x, _ in zip(fib(), range(15))])
def perm(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in perm(items[:i] + items[i + 1:]):
            yield [items[i]] + rest
print(list(perm([1, 2, 3])))
def yield_forms():
    x = yield
    print('x', x)
    y = (yield 1), (yield 2)
    print('y', y)
    z = [(yield 'list') for _ in '12'] if 0 else None
    print((yield 'arg'))
    lst = [1]
    lst[(yield 'index')] += (yield 'value')
    print(lst)
    return (yield from ())
g = yield_forms()
for v in (None, 'X', 'Y1', 'Y2', 'A', 0, 5):
    attempt(g.send, v)
lam = lambda: (yield 'lambda')
print(list(lam()))
class InClass:
    def m(self):
        yield self
        yield __class__
print(len(list(InClass().m())))

# frames
g = count(3)
next(g)
f = g.gi_frame
print(f.f_locals, f.f_lineno - f.f_code.co_firstlineno, f.f_back)
attempt(f.clear)
print(g.gi_frame, f.f_locals)
attempt(next, g)
def tb():
    yield 1
    1 / 0
g = tb()
next(g)
try:
    next(g)
except ZeroDivisionError as exc:
    t = exc.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno)
        t = t.tb_next
for g in kept:
    attempt(g.close)
