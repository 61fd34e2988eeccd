# try, except, finally, with: every way of leaving them, and what the exceptions know then.
import sys


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc, '| cause', repr(exc.__cause__), '| context', repr(exc.__context__), '| suppress', exc.__suppress_context__)


def lines(exc):
    out = []
    tb = exc.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return out


# all ways out of try and finally, nested
leave = {'pass': 'pass', 'return': 'return "R%d"', 'break': 'break', 'continue': 'continue', 'raise': 'raise ValueError("V%d")'}
ways = list(leave)
for a in ways:
    for b in ways:
        for c in ways:
            src = ('def f():\n'
                   '    log = []\n'
                   '    for i in range(2):\n'
                   '        log.append(i)\n'
                   '        try:\n'
                   '            try:\n'
                   '                {0}\n'
                   '            except ValueError:\n'
                   '                log.append("except")\n'
                   '                {1}\n'
                   '            else:\n'
                   '                log.append("else")\n'
                   '            finally:\n'
                   '                log.append("f1")\n'
                   '                {2}\n'
                   '        finally:\n'
                   '            log.append("f2")\n'
                   '    else:\n'
                   '        log.append("forelse")\n'
                   '    return log\n')
            body = src.format(*(leave[w].replace('%d', str(i)) for i, w in enumerate((a, b, c))))
            ns = {}
            try:
                exec(body, ns)
            except SyntaxError as exc:
                print(a, b, c, exc.msg)
                continue
            try:
                print(a, b, c, ns['f']())
            except ValueError as exc:
                print(a, b, c, 'raised', exc, repr(exc.__context__))


# with
class CM:
    def __init__(self, name, swallow=False, enter=None, exit=None):
        self.name, self.swallow, self.enter, self.exit = name, swallow, enter, exit
    def __enter__(self):
        print('enter', self.name)
        if self.enter: raise self.enter
        return self.name
    def __exit__(self, t, v, tb):
        print('exit', self.name, t, repr(v), tb is not None, sys.exc_info()[0])
        if self.exit: raise self.exit
        return self.swallow
for way in ways:
    for swallow in (False, True):
        ns = {'CM': CM}
        exec('def f():\n for i in range(2):\n  with CM(i, %r) as x:\n   %s\n  print("after", x)\n return "end"' % (swallow, leave[way].replace('%d', 'w')), ns)
        attempt(ns['f'])
def with_errors(enter=None, exit=None, body=None, swallow=False):
    with CM('a', swallow), CM('b', swallow, enter, exit) as b:
        if body: raise body
    return 'end'
attempt(with_errors, ValueError('enter'))
attempt(with_errors, None, ValueError('exit'))
attempt(with_errors, None, ValueError('exit'), KeyError('body'))
attempt(with_errors, None, ValueError('exit'), KeyError('body'), True)
attempt(with_errors, None, None, KeyError('body'), True)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class ExitArgs:
    def __enter__(self): return 1, 2
    def __exit__(self): pass
class TruthRaises:
    def __enter__(self): pass
    def __exit__(self, *a):
        class T:
            def __bool__(self): raise TypeError('truth')
        return T()
for cm in (1, NoEnter(), NoExit(), ExitArgs(), TruthRaises()):
    def use():
        with cm:
            pass
    attempt(use)
    def use2():
        with cm:
            raise KeyError('body')
    attempt(use2)
with CM((1, 2)) as (p, q):
    print(p, q)
def inst():
    cm = CM('i')
    cm.__enter__ = lambda: 'instance'
    cm.__exit__ = lambda *a: print('instance exit')
    with cm as x:
        print(x)
inst()


# raise
def r(src):
    try:
        exec(src, {'attempt': attempt, 'E': E, 'Bad': Bad, 'BadNew': BadNew, 'ArgErr': ArgErr})
    except BaseException as exc:
        print(src.replace('\n', '; '), '=>', type(exc).__name__, exc, '| cause', repr(exc.__cause__), '| context', repr(exc.__context__), '| suppress', exc.__suppress_context__)
    else:
        print(src, 'no error')
class E(Exception): pass
class Bad: pass
class BadNew(Exception):
    def __new__(cls): return 5
class ArgErr(Exception):
    def __init__(self, a): pass
for src in ('raise', 'raise E', 'raise E()', 'raise E(1) from None', 'raise E(1) from KeyError', 'raise E(1) from KeyError(2)', 'raise E from 5', 'raise E from Bad',
            'raise 5', 'raise Bad', 'raise Bad()', 'raise None', 'raise "x"', 'raise BadNew', 'raise ArgErr', 'raise int', 'raise E from BadNew',
            'try:\n raise E(1)\nexcept E:\n raise', 'try:\n raise E(1)\nexcept E as e:\n raise e', 'try:\n raise E(1)\nexcept E as e:\n raise KeyError(2)',
            'try:\n raise E(1)\nexcept E as e:\n raise KeyError(2) from e', 'try:\n raise E(1)\nexcept E as e:\n raise KeyError(2) from None',
            'try:\n raise E(1)\nexcept E as e:\n raise e from e', 'try:\n raise E(1)\nexcept E:\n  try:\n    raise KeyError(2)\n  except KeyError:\n    raise',
            'try:\n raise E(1)\nexcept E:\n  try:\n    raise KeyError(2)\n  except KeyError: pass\n  raise',
            'try:\n raise E(1)\nfinally:\n raise KeyError(2)', 'try:\n raise E(1)\nexcept 5: pass', 'try:\n raise E(1)\nexcept (KeyError, 5): pass',
            'try:\n raise E(1)\nexcept (KeyError, E, 5): pass', 'try:\n raise E(1)\nexcept [E]: pass', 'try:\n raise E(1)\nexcept undefined: pass', 'try:\n pass\nexcept undefined: pass',
            'try:\n raise E(1)\nexcept ((KeyError, E),): pass', 'try:\n 1/0\nexcept ArithmeticError as e:\n print(repr(e))\nprint(e)', 'try:\n raise E\nexcept E as e:\n del e',
            'try:\n raise E\nexcept E as e:\n e = 5\nprint("e" in dir())', 'assert 0', 'assert 0, "msg"', 'assert 0, (1, 2)', 'assert ()', 'assert 1, undefined'):
    r(src)


# context chains
def chain():
    try:
        try:
            raise KeyError('first')
        except KeyError:
            raise ValueError('second')
        finally:
            print('finally sees', sys.exc_info()[0])
    except ValueError as exc:
        print(repr(exc.__context__))
        try:
            raise exc.__context__
        except KeyError as exc2:
            print(repr(exc2.__context__), repr(exc.__context__))
        print(sys.exc_info()[0])
    print(sys.exc_info())
chain()
def cycle():
    a, b, c = E('a'), E('b'), E('c')
    a.__context__, b.__context__ = b, c
    try:
        raise c
    except E:
        try:
            raise a
        except E as exc:
            print(repr(a.__context__), repr(b.__context__), repr(c.__context__))
cycle()
def native_context():
    try:
        raise E('handled')
    except E:
        for f in (lambda: 1 / 0, lambda: [][1], lambda: {}['k'], lambda: undefined, lambda: int('x'), lambda: None.x, lambda: len(5), lambda: next(iter([])),
                  lambda: f1(), lambda: [].remove(1), lambda: exec('1 +'), lambda: __import__('no_such_module')):
            attempt(f)
def f1(a): pass
native_context()
def set_things():
    e = E('x')
    for name, value in (('__cause__', 5), ('__context__', 5), ('__traceback__', 5), ('__suppress_context__', 5), ('args', 5), ('args', [1])):
        attempt(setattr, e, name, value)
        attempt(delattr, e, name)
    print(e.args, e.__cause__, e.__context__, e.__suppress_context__)
    e.__cause__ = KeyError(1)
    print(e.__suppress_context__, repr(e.with_traceback(None)))
    attempt(e.with_traceback, 5)
set_things()


# line numbers of tracebacks
def deep():
    x = 1
    try:
        y = (1 +
             2 +
             undefined)
    except NameError as exc:
        first = lines(exc)
    try:
        f1(1,
           2)
    except TypeError as exc:
        second = lines(exc)
    try:
        [
            1,
            [][0],
        ]
    except IndexError as exc:
        third = lines(exc)
    try:
        for i in [1]:
            with CM('tb'):
                raise E
    except E as exc:
        fourth = lines(exc)
    try:
        try:
            raise E
        finally:
            x = 2
    except E as exc:
        fifth = lines(exc)
    try:
        try:
            raise E
        except E:
            raise
    except E as exc:
        sixth = lines(exc)
    try:
        try:
            raise E
        except E as e:
            raise e
    except E as exc:
        seventh = lines(exc)
    try:
        (lambda: [z for z in 5])()
    except TypeError as exc:
        eighth = lines(exc)
    try:
        class K:
            a = 1
            b = undefined
    except NameError as exc:
        ninth = lines(exc)
    print(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, sep='\n')
deep()
e = E('reused')
for i in range(3):
    try:
        raise e
    except E as exc:
        print(len(lines(exc)))
for i in range(3):
    try:
        raise e.with_traceback(None)
    except E as exc:
        print(len(lines(exc)))


# sys.exc_info in handlers, functions called from them, after them
def info():
    return sys.exc_info()[0]
def handlers():
    print(info())
    try:
        raise KeyError
    except KeyError:
        print(info())
        try:
            raise ValueError
        except ValueError:
            print(info())
        print(info())
        for i in range(2):
            try:
                raise TypeError
            except TypeError:
                if i: break
                continue
        print(info())
        def returns():
            try:
                raise IndexError
            except IndexError:
                return info()
        print(returns(), info())
    print(info())
    try:
        pass
    finally:
        print(info())
handlers()
try:
    raise KeyError
except KeyError:
    handlers()
def unbound_after():
    try:
        raise E
    except E as exc:
        pass
    return exc
attempt(unbound_after)
def stack_of_excepts():
    for i in range(4):
        try:
            if i == 0: raise KeyError
            if i == 1: raise ValueError
            if i == 2: raise TypeError
        except KeyError:
            yield 'K'
        except (ValueError, TypeError) as exc:
            yield type(exc).__name__
        else:
            yield 'else'
        finally:
            yield 'finally'
print(list(stack_of_excepts()))
def loop_else():
    for i in range(3):
        for j in range(3):
            if j == 1: break
        else:
            return 'inner else'
    else:
        while i < 5:
            i += 1
            if i == 4: continue
        else:
            return 'while else %d' % i
print(loop_else())
def nested_return():
    try:
        try:
            return 'first'
        finally:
            try:
                raise KeyError
            except KeyError:
                pass
    finally:
        pass
print(nested_return())
def many():
    out = []
    for i in range(3):
        try:
            try:
                out.append(i)
                if i == 1: continue
                if i == 2: 1 / 0
            finally:
                out.append('f')
                try:
                    continue_ = 1
                finally:
                    out.append('ff')
        except ZeroDivisionError:
            out.append('z')
    return out
print(many())


def nothing_to_reraise():
    x = 1
    raise
try:
    nothing_to_reraise()
except RuntimeError as exc:
    print(exc, lines(exc))
