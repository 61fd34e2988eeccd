# collections.deque: both ends, maxlen, rotation, changes during iteration.
from collections import deque, defaultdict, OrderedDict
import copy
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
class D(deque): pass
class D2(deque):
    def __init__(self, it=(), x=1): super().__init__(it)
for s in ["deque()","deque('abc')","deque('abc',2)","deque('abc',maxlen=0)","deque([],-1)","deque([],'a')","deque(1)","deque([],1,2)","deque(x=1)","deque(iterable='ab',maxlen=1)","deque([],None)","deque([],2.0)","D('ab')","D('abc',2)","D2('ab',x=2)","deque([1])+deque([2])","deque([1])+[2]","deque([1],3)+deque([2,3,4])","deque([1])*3","3*deque([1])","deque([1,2],3)*3","deque([1])*'a'","deque('ab')[0]","deque('ab')[-1]","deque('ab')[2]","deque('ab')['a']","deque('ab')[0:1]","deque('abc').index('b')","deque('abc').index('z')","deque('abc').index('a',1)","deque('abc').index('c',-1)","deque('abc').index('c',0,2)","deque().pop()","deque().popleft()","deque('a').remove('b')","deque('aba').remove('b')","deque('aba').count('a')","deque('abc',3).insert(0,1)","deque('ab')<deque('b')","deque('ab')==deque('ab')","deque('ab')==['a','b']","deque('ab')<5","hash(deque())","bool(deque())","len(deque('ab'))","'a' in deque('ab')","deque('ab').maxlen","deque('ab',5).maxlen","list(reversed(deque('abc')))","type(iter(deque()))","type(reversed(deque()))","iter(deque('ab')).__length_hint__()","deque('ab').__reduce__()","D('ab',3).__reduce__()","copy.copy(deque('ab',3))","deque('ab').copy()","type(D('ab').copy())","D('ab',5).copy()","deque('ab').append()","deque('ab').rotate('a')","deque('ab').rotate(1,2)","deque('ab').insert(1)","deque('ab').extend(1)","deque('ab').pop(1)","deque('ab').__copy__()","deque.__name__","deque","deque.__module__","deque('ab').foo","deque().__class__","deque('ab').index()"]: t(s)
def f(code):
    d=deque(range(6)); 
    try:
        exec(code,globals(),{'d':d,'D':D})
    except BaseException as e: print(code,'->',type(e).__name__,e)
    print(code,d)
for c in ["d.append(9)","d.appendleft(9)","d.extend('ab')","d.extendleft('ab')","d.rotate()","d.rotate(2)","d.rotate(-2)","d.rotate(20)","d.rotate(-7)","d.insert(2,'x')","d.insert(-1,'x')","d.insert(100,'x')","d.insert(-100,'x')","d.reverse()","del d[2]","del d[-1]","del d[10]","d[2]='z'","d[10]=1","d[-1]='y'","d.clear()","d.remove(3)","d+=[1]","d*=2","d*=0","d*=-1","d.extend(d)","d.extendleft(d)","d+=d","d.maxlen=3","for x in d: d.append(1)","for x in d: d.pop()","i=iter(d)\nnext(i)\nd.append(1)\nnext(i)","d.index(d.append(1))","d.popleft();d.pop()","for x in d: d[0]=5","x in d" ,"d.foo=1","d[0:2]=[1]","del d[0:1]","d['a']=1"]: f(c)
d=deque([],3)
for i in range(7):
    d.append(i); print(d)
for i in range(4): d.appendleft(i); print(d)
d.extend([7,8,9,10]); print(d); d.extendleft([1,2,3,4]); print(d)
d=deque(); d.append(d); print(d)
d=deque(range(100))
for i in range(1000):
    d.append(d.popleft()); d.rotate(3)
print(d)
class B:
    def __eq__(s,o): d2.clear(); return False
d2=deque([B(),1,2])
for s in ["d2.count(1)","d2.index(1)","d2.remove(1)","1 in d2"]:
    d2=deque([B(),1,2]); t(s)
dd=D('ab'); dd.x=5; print(dd.x, dd.__dict__)
print(D("ab",3).__reduce__()[:3])
