# Which keys are one key, what a hostile __eq__ may do, and the order after deletions.
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
# mixed keys equality
d={}
d[1]='int'; d[True]='bool'; d[1.0]='float'; print(d)
d[2**70]='big'; d[float(2**70)]='f'; print(d)
n=float('nan'); d={n:1}; print(d[n], float('nan') in d); 
d={0:'a',0.0:'b',-0.0:'c',False:'d'}; print(d)
d={(1,2):3,(1.0,2.0):4}; print(d, d[(True,2)])
class S(str): pass
class I(int): pass
class F(float): pass
d={'a':1}; d[S('a')]=2; d[I(5)]=1; d[5]=2; d[F(2.5)]=3; d[2.5]=4; print(d, [type(k).__name__ for k in d])
class H:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return s.v==(o.v if isinstance(o,H) else o)
    def __repr__(s): return 'H(%r)'%s.v
d={}; d[H(1)]='h'; d[1]='i'; print(d, d[H(1)]); d={1:'i'}; d[H(1)]='h'; print(d)
d={'x':1}; print(H('x') in d, d[H('x')]); d={(1,2):0}; print(H((1,2)) in d); d={H((1,2)):0}; print((1,2) in d)
d={(2**70,'a'):1}; print(d[(2**70,'a')], H((2**70,'a')) in d, {frozenset([1]):2}[frozenset([1])])
class Bad:
    def __init__(s,h=1): s.h=h
    def __hash__(s): return s.h
    def __eq__(s,o): raise ValueError('eq')
b=Bad(); d={b:1}; print(d[b]); 
for s in ["d[Bad()]","Bad() in d","d.get(Bad())","d.pop(Bad())","d.setdefault(Bad())","{Bad():1,Bad():2}", "d[Bad(2)]"]:
    try: print(eval(s))
    except Exception as e: print(s,type(e).__name__)
class Mut:
    def __hash__(s): return 7
    def __eq__(s,o):
        D.clear(); return False
D={Mut():1}
try: print(D.get(Mut(),'default'), D)
except Exception as e: print(type(e))
D={Mut():1}; D[Mut()]=5; print(len(D))
class Mut2:
    def __hash__(s): return 7
    def __eq__(s,o):
        D[len(D)+100]=1; return len(D)>3
D={Mut2():1}; print(D.get(Mut2(),'default'), len(D))
# deletion patterns
d={i:i for i in range(100)}
for i in range(0,100,3): del d[i]
for i in range(50): d[i*1000]=i
print(list(d)[:20], len(d), list(d.items())[-5:])
for i in range(60): d.popitem()
print(list(d), d.popitem())
d={}
for i in range(1000):
    d[i]=i
    if i>10: del d[i-10]
print(d)
while d: k=next(iter(d)); del d[k]
print(d)
d={(i,):i for i in range(50)}
for i in range(0,50,2): del d[(i,)]
d[(0,)]='x'; print(d)
for i in range(200): d[(i%7,i)]=i; d.pop((i%7,i-5),None) if i%3 else None
print(len(d), list(d)[:8], list(d)[-3:])
c=d.copy(); c['z']=1; print(len(c),len(d), c==d, dict(c)==c)
d.clear(); print(d); d['q']=1; print(d)
d={'a':1,'b':2}
for k,v in list(d.items()): d[k+'x']=v
print(d)
d1={'a':1}; d2={'a':1.0}; print(d1==d2, d1!=d2, {1:2}=={1:3}, {}=={1:1}, {1:[2]}=={1:[2]})
class D2(dict):
    def __getitem__(s,k): return 'got'
    def keys(s): return ['k1','k2']
    def __iter__(s): return iter(['it'])
x=D2(a=1); print(x['zz'], x.get('a'), dict(x), {**x}, list(x), len(x), x); e={}; e.update(x); print(e)
class D3(dict):
    def keys(s): return ['k1','k2']
    def __getitem__(s,k): return 'got'
e={}; e.update(D3(a=1)); print(e, dict(D3(a=1)))
class M:
    def keys(s): return 'ab'
    def __getitem__(s,k): return k*2
print(dict(M()), {**M()}, dict(M(),c=1)); 
def kw(**k): return k
print(kw(**M()), kw(**{'x':1}))
t("kw(**{1:2})"); t("0"); t("{**5}"); t("kw(**5)")
class D4(dict):
    def __missing__(s,k): raise ZeroDivisionError
t("D4()[1]"); t("D4().get(1)"); t("D4().pop(1)")
print({1:2,**{3:4},5:6}, {'a':1,**{'a':2}})
v={1:2}.values(); k={1:2}.keys(); print(v,k,list(v),2 in v)
d={3:1,1:2}; print(sorted(d), max(d), sum(d), list(map(str,d)), tuple(d), [*d], {*d})
it=iter(d); print(next(it), list(it), list(it))
d={'a':1}; i=iter(d.values()); d['a']=2; print(next(i))
print(dict.fromkeys('aab',[]), dict([('a',1),('a',2)]))
import sys
print(str({'a':{'b':{}}}), repr({1:'x',None:True,(1,):[1]}))
def f():
    d={}
    for i in range(5): d.setdefault(i%2,[]).append(i)
    return d
print(f())
for s in ["{}.update(a=1,**{'b':2})","{[]:1}","{1:2}.__contains__(1)","{1:2}.__iter__()","{1:2}.__len__()","{1:2}.__eq__({1:2})","{1:2}.__ne__({1:2})","{1:2}.__lt__({})","dict.__dict__['fromkeys']","dict.get","{}.get.__name__","{1:2}.__delitem__(1)","{1:2}.__delitem__(2)","{1:2}.__setitem__(1,5)","{}.__hash__","del_","dict().keys().__class__","{}.items().__class__.__name__","hash({}.values())!=None","dict(((1,2),(3,4)))","dict([[1,2]])","dict(['ab',(1,2)])","dict(iter([(1,2)]))","dict(5)","dict([5])","dict([(1,)])","dict([None])","dict({1:2}.items())","dict({'a':1}.keys())","len({1,2})", "{1:1}.__reversed__", "{}.has_key"]: t(s)
