# warn(): the filters' actions, the registry, what is shown, catch_warnings.
import linecache
import sys
import warnings

with open(__file__) as source:
    linecache.cache['script.py'] = 1, None, source.readlines(), 'script.py'
__file__ = 'script.py'
print([(f[0], f[2].__name__) for f in warnings.filters])
sys.stderr = sys.stdout
warnings.warn('hello')
for i in range(3):
    warnings.warn('loop', RuntimeWarning)
warnings.warn('dep', DeprecationWarning)
warnings.simplefilter('error')
try:
    warnings.warn('x')
except UserWarning as e:
    print(repr(e))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')

    def f():
        warnings.warn('in f', stacklevel=2)
    f()
    print(log[0], len(log))
print(warnings.catch_warnings(record=True))
try:
    warnings.warn('x', category=int)
except TypeError as e:
    print(e)
try:
    warnings.warn('x', category=3)
except TypeError as e:
    print(e)
warnings.resetwarnings()
warnings.simplefilter('once')
for i in range(2):
    warnings.warn('once')
    warnings.warn('once')
warnings.simplefilter('module')
for i in range(2):
    warnings.warn('mod')
    warnings.warn('mod')
warnings.showwarning = lambda *a: print('shown', a[0], a[1].__name__, a[3])
warnings.warn('custom')
