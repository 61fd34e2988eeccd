# abc and collections.abc: who is an instance of what, and the mixin methods.
from collections.abc import *
import collections.abc, abc
from abc import *
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
print(collections.abc.__all__)
vals=[1,'a',b'',bytearray(),[],(),{},set(),frozenset(),range(3),iter([]),(x for x in []),len,{}.keys(),{}.items(),{}.values(),None,1.5,zip(),map(str,[]),enumerate([]),reversed([]),object(),type,memoryview(b''),lambda:1]
import types
vals.append(types.MappingProxyType({}))
from collections import deque, OrderedDict, defaultdict, ChainMap, Counter, UserList
vals+= [deque(), OrderedDict(), defaultdict(), ChainMap(), Counter(), UserList()]
for name in collections.abc.__all__:
    c=getattr(collections.abc,name)
    print(name, [isinstance(v,c) for v in vals])
    print(c, sorted(c.__abstractmethods__), c.__module__)
class S(Set):
    def __init__(s,it): s.d=list(dict.fromkeys(it))
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def __contains__(s,x): return x in s.d
    def __repr__(s): return 'S(%r)'%(s.d,)
for s in ["S([1,2])|S([2,3])","S([1,2])&[2]","S([1,2])-S([1])","[1,5]-S([1])","S([1,2])^S([2,3])","S([1])<S([1,2])","S([1])<=S([1])","S([1])=={1}","{1}==S([1])","S([1]).isdisjoint([2])","S([1])>5","S([1])|5","S([1,2])._hash()==hash(frozenset([1,2]))","S([1])!=S([2])","Set()","Iterable()","MutableMapping()","hash(S([1]))", "Sized()", "Sequence()"]: t(s)
class Sq(Sequence):
    def __init__(s,l): s.l=l
    def __len__(s): return len(s.l)
    def __getitem__(s,i): return s.l[i]
for s in ["list(Sq([1,2,3]))","list(reversed(Sq([1,2,3])))","Sq([1,2,3]).index(2)","Sq([1]).index(5)","Sq([1,1]).count(1)","2 in Sq([1,2])","Sq([1,2,3]).index(3,-1)","Sq([1,2,3]).index(1,1)","Sq([1,2,3]).index(3,0,2)"]: t(s)
class MS(Sq,MutableSequence):
    def __setitem__(s,i,v): s.l[i]=v
    def __delitem__(s,i): del s.l[i]
    def insert(s,i,v): s.l.insert(i,v)
m=MS([1,2,3]); m.append(4); m.extend([5,6]); m.reverse(); print(m.l, m.pop(), m.pop(0)); m.remove(3); m+=[9]; print(m.l); m.clear(); print(m.l)
class M(MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m=M(); m.update({'a':1},b=2); m.update([('c',3)]); print(dict(m), len(m.keys()), list(m.items()), list(m.values()), m.get('z'), m.pop('a'), m.pop('zz',0), m.setdefault('q',5), m.popitem(), m==dict(m), 'b' in m.keys(), ('b',2) in m.items(), 2 in m.values(), m.keys()&{'b'}, sorted(m.items()|set()))
for s in ["m.pop('none')","m.update(1,2)","m.update(5)","MutableMapping.update()","reversed(m)"]: t(s)
m.clear(); print(len(m)); t("m.popitem()")
class A(ABC):
    @abstractmethod
    def f(self): pass
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
    @staticmethod
    @abstractmethod
    def s(): pass
t("A()"); print(sorted(A.__abstractmethods__))
class B(A):
    def f(self): return 1
t("B()")
class C(B):
    p=c=s=None
t("C().f()")
A.register(int); print(isinstance(1,A), issubclass(bool,A), isinstance('a',A), issubclass(A,A))
for s in ["A.register(5)","B.register(A)","issubclass(1,A)","isinstance(1,5)","A.register(A)","get_cache_token().__class__"]: t(s)
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls,C): return hasattr(C,'quack') or NotImplemented
class D: quack=1
print(isinstance(D(),Hook), isinstance(1,Hook), issubclass(D,Hook))
class NoHash: __hash__=None
class NoIter: __iter__=None
print(isinstance(NoHash(),Hashable), isinstance(NoIter(),Iterable), isinstance([],Hashable))
@Hook.register
class E: pass
print(isinstance(E(),Hook))
class X(metaclass=ABCMeta):
    @abstractmethod
    def a(self): pass
    @abstractmethod
    def b(self): pass
t("X()"); X.__abstractmethods__=frozenset(); t("type(X()).__name__")
class G(Generator):
    def send(self,v): return v
    def throw(self,*a): raise a[0]
g=G(); print(next(g), iter(g) is g, g.close())
