# types.CodeType: the constructor and its checks, attributes, equality by type and value, hash, repr.
import types
C = types.CodeType
base = (lambda a, *b, c=1, **d: [a, b, c, d, lambda: a]).__code__
F = ['co_argcount','co_kwonlyargcount','co_nlocals','co_stacksize','co_flags','co_code','co_consts','co_names','co_varnames','co_filename','co_name','co_firstlineno','co_lnotab','co_freevars','co_cellvars']
args = [getattr(base,f) for f in F]
new = C(*args)
print(new == base, hash(new) == hash(base), new is base, new.co_consts == base.co_consts)
def attempt(*a, **k):
    try:
        r = C(*a, **k)
        print('ok', {f: getattr(r, f) for f in F if f not in ('co_code','co_lnotab','co_consts')})
    except BaseException as e: print(type(e).__name__, e)
attempt(); attempt(*args[:5]); attempt(*args[:12]); attempt(*args[:13]); attempt(*args, 1); attempt(*args, x=1); attempt(x=1)
bad = [None, 'x', 1.5, -1, (), [], b'', 2**40, 2**31, ('a', 1), (1,), 'a\0b', b'x']
for i in range(15):
    for b in bad:
        a = list(args); a[i] = b
        print(F[i], repr(b), end=': ')
        attempt(*a)
class S(str): pass
a = list(args); a[10] = S('n'); attempt(*a); a[10]='n'; a[8] = (S('p'),)*4; attempt(*a)
r = C(*a); print(type(r.co_varnames[0]))
for f in F:
    try: setattr(base, f, 1); print('set', f)
    except Exception as e: print(f, type(e).__name__, e)
    try: delattr(base, f)
    except Exception as e: print(f, type(e).__name__, e)
try: base.x = 1
except Exception as e: print(type(e).__name__, e)
try: base < base
except Exception as e: print(type(e).__name__, e)
print(base != 1, base == 1)
print(sorted(n for n in dir(C) if n != '__subclasshook__'))
try:
    class D(C): pass
except TypeError as e: print(e)
print(C.co_argcount, type(C.co_argcount))
def code(s, **k): return compile(s, 'f', 'exec', **k)
print(code('1') == code('1.0'), code('x=1') == code('x=1.0'), code('x=1') == code('x=True'),code('x=0.0') == code('x=-0.0'), code('x=(1,)') == code('x=(1.0,)'), code('x=1')==code('x=1'), code('x=1')==code('\nx=1'))
print(code('x in {1,2}') == code('x in {1.0, 2}'), code('x=1j')==code('x=-1j'), code("x='a'") == code("x=b'a'"), code('def f(): return 1') == code('def f(): return 1'), code('def f(): return 1') == code('def f(): return True'))
print(compile('x=1','f','exec') == compile('x=1','g','exec'), hash(compile('x=1','f','exec')) == hash(compile('x=1','g','exec')))
r = repr(code('1')); print(r[:len('<code object <module> at 0x')], r[r.index(','):])
r = repr(C(*args[:11] , -3, *args[12:])); print(r[r.index(','):])
for f in F: print(f, repr(getattr(base,f)) if f!='co_consts' else '')
