# sys: functions, errors, limits and hooks; ends in a traceback cut by sys.tracebacklimit.
import sys


def f(n):
    return f(n+1)


try:
    f(0)
except RecursionError as e:
    print(e)
print(sys.getrecursionlimit())
sys.excepthook(*(lambda: (ValueError, ValueError(1), None))())
try: 1/0
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
sys.displayhook([1]); sys.displayhook('é'); sys.displayhook(None); import builtins; print(builtins._)
for x in '''sys.exit(1,2)
sys.exit((1,2))
sys.exit(None)
sys.exit(KeyError(1))
sys.setrecursionlimit(0)
sys.setrecursionlimit(1)
sys.setrecursionlimit('a')
sys.setrecursionlimit(2**31)
sys.setrecursionlimit()
sys._getframe(100)
sys._getframe('a')
sys._getframe().f_lineno
sys.getsizeof()
sys.intern(1)
sys.intern(type('S',(str,),{})('a'))
sys.setswitchinterval(0)
sys.setswitchinterval('a')
sys.getswitchinterval()
sys.getcheckinterval()
sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(1)
sys.set_asyncgen_hooks(finalizer=1)
sys.set_coroutine_wrapper(1)
sys.call_tracing(1,2)
sys.call_tracing(len,('ab',))
sys.excepthook(1)
sys.displayhook()
sys.exc_info(1)
sys.getfilesystemencodeerrors()
sys.is_finalizing()
sys.maxsize, sys.maxunicode, sys.byteorder
sys.float_info, sys.int_info, sys.hash_info
sys.version_info >= (3,6), sys.version_info[:2], sys.version_info.major
type(sys.version_info)()
sys.version_info.__reduce__()
sys.hexversion, sys.api_version, sys.platform
sys.implementation.version
type(sys.implementation)(a=1,b='x')
type(sys.implementation)(1)
type(sys.implementation)(a=1)==type(sys.implementation)(a=1)
hash(type(sys.implementation)())
sys.flags.debug
sys.modules['sys'] is sys, '__main__' in sys.modules
sys.gettrace(), sys.getprofile()
sys.stdin.fileno(), sys.stdout.encoding, sys.stderr.errors'''.split('\n'):
    try: print(eval(x))
    except BaseException as e: print(x,'->',type(e).__name__, e)
sys.tracebacklimit=1
f(0)
