# math: values, exactness, special values and error texts.
import math

values = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.5, -2.5, 10.0, 30.5, 171.5, 1e-21, 1e300, -1e300, math.inf, -math.inf, math.nan]

def show(f, *args):
    try:
        print(f.__name__, args, '=', repr(f(*args)))
    except Exception as exc:
        print(f.__name__, args, '!', type(exc).__name__, exc.args)

for name in ('acos acosh asin asinh atan atanh ceil cos cosh degrees erf erfc exp expm1 fabs floor frexp gamma isfinite isinf '
             'isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc').split():
    for v in values:
        show(getattr(math, name), v)
for name in 'atan2 copysign fmod hypot pow log isclose'.split():
    for v in values[::2]:
        for w in values[::3]:
            show(getattr(math, name), v, w)
for e in (0, 1, -1, 1023, 1024, -1074, -1100, 10**30, -10**30, 1.0, True):
    show(math.ldexp, 1.5, e)
for v in (0, 1, 5, 20, 25, 3.0, 3.5, -1, -1.0, math.nan, 10**30, 'a', None, True):
    show(math.factorial, v)
for v, w in ((0, 0), (12, 18), (-12, 18), (2**70, 6**40), (10**40, 10**30 + 7), (1.0, 2), (True, 3)):
    show(math.gcd, v, w)
for seq in ([], [0.1] * 10, [1e16, 1.0, 1e-16], [1e308, 1e308], [1e308, 1e308, -1e308], [math.inf, 1], [math.inf, -math.inf], [math.nan], [1, 2**60, True], ['a'], 5):
    show(math.fsum, seq)
for v in (10**400, -10**400, 2**1024, 2**2000 + 1, 0, 'a', None, 2**53):
    for f in (math.log, math.log2, math.log10, math.sqrt, math.floor, math.fabs):
        show(f, v)
show(math.log, 8, 2)
show(math.log, 10**400, 10)
show(math.log, 10, 1)
show(math.log, 10, 0)
show(math.log)
show(math.log, 1, 2, 3)
show(math.sqrt)
show(math.atan2, 1)
show(math.ldexp, 1)
show(math.gcd, 1)
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(1, 2, abs_tol=1), math.isclose(a=1, b=2))
for args, kwargs in (((1, 1), {'rel_tol': -1}), ((1,), {}), ((1, 2, 3), {}), ((1, 'a'), {})):
    try:
        math.isclose(*args, **kwargs)
    except Exception as exc:
        print(type(exc).__name__, exc)

class Rounds:
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
print(math.floor(Rounds()), math.ceil(Rounds()), math.trunc(Rounds()))
show(math.floor, [])
show(math.trunc, 'a')
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(sorted(name for name in dir(math) if name[0] != '_'))
