# namedtuple, Counter, ChainMap, UserDict, UserList, UserString.
from collections import *
import collections, collections.abc as cabc
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
P=namedtuple('P','x y')
for s in ["P(1,2)","P(1)","P(1,2,3)","P(x=1,y=2)","P(1,y=2,z=3)","P(1,x=1)","P._make([1,2])","P._make([1])","P(1,2)._replace(x=5)","P(1,2)._replace(z=5)","P(1,2)._asdict()","P._fields","P(1,2).x","P(1,2)[1]","P.__doc__","P.x.__doc__","P.__new__.__doc__","P.__module__","P.__name__","P.__slots__","hash(P(1,2))==hash((1,2))","P(1,2)==(1,2)","P(1,2)<(1,3)","P(1,2)+(3,)","P(1,2).__getnewargs__()","namedtuple('a b','x')","namedtuple('A','1x')","namedtuple('A','def')","namedtuple('A','_x')","namedtuple('A','x x')","namedtuple('A','x def _y x',rename=True)._fields","namedtuple('class','x')","namedtuple('A','x,y, z')._fields","namedtuple('A',[1])","namedtuple('A',['a','b'],module='mm').__module__","namedtuple(1,'x')","namedtuple('A','x','y')","P(1,2).x.__class__","P.__repr__.__qualname__","P.__new__.__qualname__","P._make.__qualname__","P._replace.__qualname__","isinstance(P(1,2),tuple)","P.__bases__","namedtuple('E','')()","repr(P)","P(*'ab')","P(1,2).z","P(1,2).__dict__","P.__new__.__defaults__","len(P(1,2))","P(1,2).count(1)","P(1,2).index(2)","max(P(1,2))"]: t(s)
P.__new__.__defaults__=(7,)
print(P(1))
class Q(P):
    @property
    def s(self): return self.x+self.y
print(Q(1,2), Q(1,2).s, Q(1,2)._replace(x=5), Q(1,2).__dict__)
try: P(1,2).x=3
except AttributeError as e: print(e)
a,b=P(1,2); print(a,b)
for s in ["Counter()","Counter('abracadabra')","Counter('abracadabra').most_common(2)","Counter('abracadabra').most_common()","Counter(a=1,b=2)","Counter({'a':3},b=2)","Counter('ab')['z']","list(Counter('aab').elements())","Counter('aab')+Counter('b')","Counter('aab')-Counter('ab')","Counter('aab')&Counter('ab')","Counter('aab')|Counter('abc')","+Counter(a=1,b=-1)","-Counter(a=1,b=-1)","Counter('a','b')","Counter(1)","Counter.fromkeys('a')","Counter('a').copy()","Counter('aab')==Counter('aba')","Counter('ab')+5","Counter(a='x',b=1)","sum(Counter('aab').values())","Counter(None)","Counter([1,1,2])","Counter('aab').__reduce__()","sorted(Counter('aab'))","Counter('ab').get('z')","Counter.update()","Counter.__init__()","type(Counter('a')+Counter('b'))","Counter([1.0,1,True])","Counter([[]])"]: t(s)
c=Counter('aab'); c.update('bb'); print(c); c.update({'a':5}); print(c); c.subtract('aaab'); print(c); c.update(z=1); del c['nope']; del c['a']; print(c); c['q']+=1; print(c)
c=Counter(a=3,b=-1); c+=Counter(a=1); print(c); c-=Counter(a=2); print(c); c|=Counter(d=2); print(c); c&=Counter(d=1,a=9); print(c)
c=ChainMap({'a':1},{'a':2,'b':3})
for s in ["c","c['a']","c['b']","c['z']","c.get('z',5)","len(c)","sorted(c)","'b' in c","bool(ChainMap())","c.new_child({'q':1})","c.new_child()","c.parents","ChainMap.fromkeys([1,2],3)","c.copy()","c.maps","c.pop('b')","c.pop('a')","c.popitem()","ChainMap()","dict(ChainMap({1:2},{3:4}))","list(ChainMap({1:2},{3:4}).items())","ChainMap({1:2})=={1:2}","isinstance(c,cabc.Mapping)"]: t(s)
try: del c['b']
except KeyError as e: print(e)
c['n']=5; print(c)
for s in ["UserDict({'a':1},b=2)","UserDict(a=1)['z']","UserDict([(1,2)]).copy()","UserDict.fromkeys([1,2])","1 in UserDict({1:2})","UserDict({1:2})=={1:2}","UserDict({1:2}).pop(1)","UserDict([],[])","UserList([1,2])+[3]","[0]+UserList([1])","UserList('ab')*2","UserList([3,1,2])[1:]","UserList([1])==[1]","UserList([1])<[2]","UserList(UserList([1])).copy()","UserList([1,2]).index(2)","UserList([1]).pop()","type(UserList([1])+UserList([2]))","UserString('abc').upper()","UserString('abc')+'d'","'d'+UserString('abc')","UserString('a,b').split(',')","UserString('abc')[1]","type(UserString('abc')[1])","UserString('abc')=='abc'","UserString('%s')%5","UserString(5)","'b' in UserString('abc')","hash(UserString('a'))==hash('a')","UserString('abc').replace('a','b')","UserString('abc').find('c')","UserString('ab').join(['x','y'])","UserString('ab').center(6,'*')","UserString('12').isdigit()","int(UserString('12'))","UserString('a').encode()","UserString('ab')*2","len(UserString('ab'))","str(UserString('ab'))","UserString('Ab').swapcase()","UserString('ab').startswith('a')","UserString('ab')<'b'","sorted(collections.__all__)"]: t(s)
u=UserList([3,1,2]); u.sort(); u.append(9); u.extend([1]); u.insert(0,7); u.reverse(); u.remove(9); del u[0]; u[0]=5; u+=[8]; u*=2; print(u)
class MD(UserDict):
    def __missing__(s,k): return k*2
print(MD()[4])
