# Calls by * and **, of functions and bound methods: each counts the levels of its C functions.
def depth(f):
    n=[0]
    try: f(n)
    except RecursionError as e: return n[0], str(e)
def a(n, *r):
    n[0]+=1; a(*(n,))
def b(n, **k):
    n[0]+=1; b(n, **{})
def c(*, n):
    n[0]+=1; c(**{'n':n})
class X:
    def m(self, n, *r):
        n[0]+=1; self.m(*(n,))
    def k(self, n):
        n[0]+=1; self.k(n=n)
    def __call__(self, n):
        n[0]+=1; self(*(n,))
    def __init__(self, n=None):
        if n is not None:
            n[0]+=1; X(*(n,))
    @classmethod
    def cm(cls, n):
        n[0]+=1; cls.cm(*(n,))
    @staticmethod
    def sm(n):
        n[0]+=1; X.sm(*(n,))
import functools
@functools.wraps(a)
def w(*args, **kw): 
    args[0][0]+=1; return w(*args, **kw)
p=functools.partial
def pa(n):
    n[0]+=1; p(pa,n)()
for f in (a,b,lambda n:c(n=n),X().m,X().k,X(),X,X.cm,X.sm,w,pa):
    print(depth(f))
def g(n,*r):
    n[0]+=1
    yield 1
    for x in g(*(n,)): yield x
print(depth(lambda n:list(g(n))))
