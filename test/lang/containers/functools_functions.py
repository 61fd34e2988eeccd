# partial, reduce, cmp_to_key, lru_cache, wraps, total_ordering, singledispatch.
import functools, operator
from functools import *
def t(s):
    """Print an expression and its value or exception, without addresses."""
    try:
        text = repr(eval(s))
    except BaseException as e:
        text = '%s %s' % (type(e).__name__, e)
    while ' at 0x' in text:
        start = text.index(' at 0x')
        end = start + 6
        while end < len(text) and text[end] in '0123456789abcdef':
            end += 1
        text = text[:start] + text[end:]
    print(s, '->', text)
def f(*a,**k): return a,k
f.__qualname__='f'
class P(partial): pass
for s in ["partial(f,1,x=2)(3,y=4)","partial(f,1,x=2)(x=5)","partial()","partial(1)","partial(x=1)","partial(f).func is f","partial(f,1).args","partial(f,x=1).keywords","partial(partial(f,1,a=1),2,b=2).args","partial(partial(f,1,a=1),2,b=2).keywords","partial(partial(f,1),2).func is f","partial(int,base=2)('101')","repr(partial(int,base=2))","repr(partial(int,'1',base=2))","repr(P(int,1))","partial(f).__dict__","partial(int,1).__reduce__()","partial","reduce(lambda a,b:a+b,[1,2,3])","reduce(lambda a,b:a+b,[],5)","reduce(lambda a,b:a+b,[])","reduce(1,[1])","reduce(1,[1,2])","reduce()","reduce(f)","reduce(f,1)","reduce(f,[1],2,3)","reduce(f,[1],x=2)","sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a))","cmp_to_key()","cmp_to_key(f)()","cmp_to_key(lambda a,b:a-b)(1)<cmp_to_key(lambda a,b:a-b)(2)","cmp_to_key(lambda a,b:a-b)(1)<5","cmp_to_key(lambda a,b:a-b)(1)==cmp_to_key(lambda a,b:a-b)(1)","hash(cmp_to_key(f)(1))","cmp_to_key(f)(obj=1).obj","cmp_to_key(mycmp=f)","type(cmp_to_key(f)).__name__","cmp_to_key(f)(1,2)","lru_cache(1.5)","lru_cache(maxsize='a')","lru_cache(f)","WRAPPER_ASSIGNMENTS","WRAPPER_UPDATES","functools.__all__"]: t(s)
@lru_cache()
def g(x,y=0): print('call',x,y); return (x,y)
for s in ["g(1)","g(1)","g(1.0)","g(True)","g(1,0)","g(x=1)","g(1,y=2)","g(1,y=2)","g('a')","g(('a',))","g([])","g.cache_info()","g.cache_clear()","g.cache_info()","g.__name__","g.__wrapped__ is not None","type(g)","g.__module__"]: t(s)
@lru_cache(maxsize=2,typed=True)
def h(x,*a,**k): print('h',x,a,k); return x
for s in ["h(1)","h(1.0)","h(1)","h(2)","h(1)","h(1.0)","h(2)","h.cache_info()","h(1,a=1,b=2)","h(1,b=2,a=1)","h(1,a=1,b=2)","h(1,a=True,b=2)","h.cache_info()"]: t(s)
@lru_cache(None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(60), fib.cache_info())
@lru_cache(0)
def z(n): return n
print(z(1),z(1),z.cache_info())
@lru_cache(2)
def w(n): print('w',n); return n
for i in [1,2,1,3,2,1,3,3,1]: w(i)
print(w.cache_info())
@lru_cache(3)
def rec(n): return 1 if n==0 else rec(n-1)+1
print(rec(50), rec.cache_info())
class C:
    @lru_cache()
    def m(self,x): print('m',x); return x
    pm=partialmethod(lambda self,*a,**k:(a,k),1,z=2)
    @partialmethod
    def bad(self): return 1
c=C(); c.m(1); c.m(1); print(c.pm(5,y=1)); print(C.m.cache_info(), c.bad())
@wraps(f,assigned=('__name__','__zz__'))
def wr(): "doc"
print(wr.__name__, wr.__wrapped__ is f, wr.__doc__)
def dec(fn):
    @wraps(fn)
    def inner(*a): "inner doc"; return fn(*a)
    return inner
@dec
def orig(a:int)->str:
    "orig doc"
print(orig.__name__,orig.__doc__,orig.__annotations__,orig.__qualname__,orig.__dict__.keys())
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v if isinstance(o,T) else NotImplemented
    def __lt__(s,o): return s.v<o.v if isinstance(o,T) else NotImplemented
print(T(1)<=T(1),T(1)>T(0),T(2)>=T(3),T(1)!=T(1))
for s in ["T(1)<=5","T(1)>5","T(1)>=5"]: t(s)
try:
    @total_ordering
    class U: pass
except ValueError as e: print(e)
for base in ['__le__','__gt__','__ge__']:
    ns={'__init__':lambda s,v:setattr(s,'v',v),'__eq__':lambda s,o:s.v==o.v}
    ns[base]={'__le__':lambda s,o:s.v<=o.v,'__gt__':lambda s,o:s.v>o.v,'__ge__':lambda s,o:s.v>=o.v}[base]
    V=total_ordering(type('V',(),ns))
    print(base,[[(V(a)<V(b),V(a)<=V(b),V(a)>V(b),V(a)>=V(b)) for b in range(3)] for a in range(3)])
@singledispatch
def sd(x,*a): return ('base',x)
@sd.register(int)
def _(x): return ('int',x)
@sd.register(list)
def sl(x): return ('list',x)
class MyL(list): pass
import collections.abc
@sd.register(collections.abc.Mapping)
def sm(x): return ('map',x)
print(sd(1),sd('a'),sd([1]),sd(MyL()),sd(True),sd({}),sd.dispatch(int)(5),sd.dispatch(bool)(1))
print(sorted(k.__name__ for k in sd.registry), sl.__name__)
sd.register(str,lambda x:('str',x)); print(sd('a'))
p=partial(f,1); p.attr=5; print(p.attr,p.__dict__); 
try: p.func=1
except AttributeError as e: print(e)
try: del p.__dict__
except Exception as e: print(type(e).__name__,e)
print(reduce(operator.add,'abc'), reduce(operator.mul, range(1,20)))
