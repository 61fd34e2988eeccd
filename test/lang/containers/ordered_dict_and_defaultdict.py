# OrderedDict: order, moves, subclasses that override; defaultdict.
from collections import deque, defaultdict, OrderedDict
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
class DD(defaultdict): pass
class O(OrderedDict): pass
O2=OrderedDict
for s in ["defaultdict()","defaultdict(list)","defaultdict(list,{1:2},a=3)","defaultdict(1)","defaultdict(None)[1]","defaultdict(int)[1]","defaultdict(list).default_factory","DD(list)","defaultdict(list).__missing__(1)","defaultdict().__missing__(1)","defaultdict(lambda:5,[(1,2)]).copy()[7]","type(DD(list).copy())","defaultdict(list,{1:2}).__reduce__()[:3]","defaultdict(list)=={}","defaultdict(list,1)","defaultdict(list,[],[])","defaultdict(list).get(1)","defaultdict(list).fromkeys('ab')","isinstance(defaultdict(),dict)","defaultdict","defaultdict(x=1)",
"OrderedDict()","OrderedDict([(1,2)])","OrderedDict({1:2},a=3)","OrderedDict(a=1,b=2)","OrderedDict(1)","OrderedDict([],[])","OrderedDict([(1,2)]).popitem()","OrderedDict().popitem()","OrderedDict([(1,2),(3,4)]).popitem(False)","OrderedDict([(1,2),(3,4)]).popitem(last=False)","OrderedDict().move_to_end(1)","OrderedDict().pop(1)","OrderedDict().pop(1,2)","OrderedDict().pop()","OrderedDict([(1,2)]).pop(1)","OrderedDict().pop(key=1,default=5)","OrderedDict().setdefault(1)","OrderedDict().setdefault(key=1,default=2)","OrderedDict([(1,2)])==OrderedDict([(1,2)])","OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)])","OrderedDict([(1,2),(3,4)])=={3:4,1:2}","{3:4,1:2}==OrderedDict([(1,2),(3,4)])","OrderedDict([(1,2)])!=OrderedDict([(1,2)])","OrderedDict()<OrderedDict()","OrderedDict([(1,2)]).keys()","OrderedDict([(1,2)]).values()","OrderedDict([(1,2)]).items()","list(reversed(OrderedDict([(1,2),(3,4)])))","list(reversed(OrderedDict([(1,2),(3,4)]).items()))","type(iter(OrderedDict()))","OrderedDict.fromkeys('ab')","OrderedDict.fromkeys('ab',1)","OrderedDict.fromkeys()","O.fromkeys('ab')","O([(1,2)])","O([(1,2)]).copy()","type(O().copy())","OrderedDict([(1,2)]).__reduce__()","O([(1,2)]).__reduce__()[:4]","OrderedDict(x=1).update(y=2)","OrderedDict().update(1,2)","OrderedDict([(1,2)]).keys()&{1}","OrderedDict([(1,2)]).keys()=={1}","OrderedDict","OrderedDict.__module__","hash(OrderedDict())","OrderedDict([(1,2)]).__contains__(1)","OrderedDict([(1,2)])[5]","OrderedDict()[[]]","type(reversed(OrderedDict()))","type(OrderedDict().keys())","OrderedDict(OrderedDict(a=1))","dict(OrderedDict(a=1))","len(OrderedDict(a=1))","OrderedDict(a=1).clear()","OrderedDict(a=1).get('a')","iter(OrderedDict(a=1)).__reduce__()", "OrderedDict.fromkeys(iterable='ab',value=3)","OrderedDict(a=1).setdefault('a',5)","OrderedDict([()])","OrderedDict([(1,)])","OrderedDict([1])","OrderedDict([(1,2,3)])"]: t(s)
od=OrderedDict((c,i) for i,c in enumerate('abcdef'))
od.move_to_end('a'); print(od); od.move_to_end('e',last=False); print(od); od.move_to_end('d',False); print(od)
od['a']=100; print(list(od)); del od['c']; od['c']=3; print(od)
try: od.move_to_end('zz')
except KeyError as e: print('KeyError',e)
try:
    for k in od: od['new'+k]=1
except RuntimeError as e: print(e)
try:
    for k in od: od.move_to_end(k)
except RuntimeError as e: print(e)
try:
    for k in od: del od[k]
except RuntimeError as e: print(e)
for k in od: od[k]=5
print(od)
od=OrderedDict(); od['x']=od; print(od)
od=O(a=1); od.attr=5; print(od.__dict__, od.attr, vars(od)); od2=od.copy(); print(od2.__dict__)
class L(OrderedDict):
    def __setitem__(s,k,v): print('set',k); super().__setitem__(k,v)
    def __getitem__(s,k): print('get',k); return super().__getitem__(k)
    def __delitem__(s,k): print('del',k); super().__delitem__(k)
    def __missing__(s,k): print('missing',k); return 7
l=L(a=1); l.update({'b':2}); l.setdefault('c',3); l.setdefault('a'); print(l.pop('a'), l.pop('zz',5)); print(l['q']); t("l.pop('nn')") ; print(l.popitem()); print(l); l.clear()
l=L([(1,2)]); l.copy()
for i in range(2000):
    od[i]=i
    if i%3: od.popitem(False)
    if i%5==0: od.move_to_end(i,False)
print(len(od), list(od)[:10], list(od)[-3:])
lst=[]
while od: lst.append(od.popitem(last=len(od)%2)[0])
print(lst)
d=defaultdict(list)
for w in 'the cat the dog'.split(): d[w[0]].append(w)
print(d, sorted(d.items()))
d=defaultdict(lambda: d); d[1]; print(d is d[1]); 
d=defaultdict(int); d.default_factory=None
try: d[3]
except KeyError as e: print('KE',e)
class N(dict):
    def __missing__(self,k): return k*2
print(N()[4], N().get(4))
d=defaultdict(list); d[1]=d; print(d)
