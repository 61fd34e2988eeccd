# The traceback module: formatting, extraction, summaries.
import io
import sys
import traceback


def fail(n):
    if n:
        return fail(n - 1)
    return 1 / 0


try:
    fail(6)
except ZeroDivisionError as e:
    exc = e
    text = traceback.format_exc()
print(text.replace(__file__, 'FILE'))
print(traceback.format_exception_only(type(exc), exc))
print([(f.name, f.line) for f in traceback.extract_tb(exc.__traceback__)][-3:])
print(len(traceback.extract_tb(exc.__traceback__)), len(traceback.extract_tb(exc.__traceback__, limit=2)),
      len(traceback.extract_tb(exc.__traceback__, limit=-1)))


def outer():
    return inner()


def inner():
    return traceback.extract_stack()


print([f.name for f in outer()][-2:])
out = io.StringIO()
traceback.print_stack(file=out)
print(out.getvalue().replace(__file__, 'FILE'))


class Custom(Exception):
    pass


def chain():
    try:
        try:
            {}['k']
        except KeyError as k:
            raise Custom('second') from k
    except Custom:
        raise RuntimeError('third')


try:
    chain()
except RuntimeError as e:
    parts = traceback.format_exception(type(e), e, e.__traceback__)
    print(''.join(parts).replace(__file__, 'FILE'))
    print(''.join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)).replace(__file__, 'FILE'))
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(te, te.__context__, te.__context__.__cause__, te.exc_type.__name__, len(te.stack))
try:
    compile('x = (1,\n  2 = 3', 'name.py', 'exec')
except SyntaxError as e:
    print(''.join(traceback.format_exception_only(type(e), e)))
print(traceback.format_exception_only(None, None), traceback.format_exc())
fs = traceback.FrameSummary('f.py', 3, 'name', line='  text ')
print(fs, list(fs), fs == ('f.py', 3, 'name', '  text '), fs[0], fs[-1])
print(traceback.StackSummary.from_list([('f', 1, 'n', 'x')] * 5 + [('g', 2, 'm', None)]).format())
print(traceback.format_list([('f', 1, 'n', 'x')]))
print(list(traceback.walk_tb(exc.__traceback__))[0][1] > 0)


class Bad(Exception):
    def __str__(self):
        raise ValueError


print(traceback.format_exception_only(Bad, Bad()))
sys.last_type, sys.last_value, sys.last_traceback = KeyError, KeyError('x'), None
traceback.print_last(file=sys.stdout)
