# heapq and bisect: results and the comparisons they make.
import heapq, bisect
from heapq import *
from bisect import *
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
seed=1
def rnd(n):
    global seed
    seed=(seed*1103515245+12345)&0x7fffffff
    return (seed>>8)%n
log=[]
class K:
    def __init__(s,v): s.v=v
    def __lt__(s,o): log.append((s.v,o.v)); return s.v<o.v
    def __repr__(s): return 'K%d'%s.v
for n in list(range(12))+[30,100]:
    l=[K(rnd(20)) for _ in range(n)]
    del log[:]
    h=list(l); heapify(h); print(h,log); del log[:]
    for i in range(3): heappush(h,K(rnd(20)))
    a=heappushpop(h,K(5)); print(a, heapreplace(h,K(7)) if h else None, log); del log[:]
    print([heappop(h) for _ in range(len(h))], log); del log[:]
    s=sorted(l)
    del log[:]
    x=K(10); print(bisect_left(s,x),bisect_right(s,x),bisect_right(s,x,0,len(s)),log); del log[:]
    insort(s,x); insort_left(s,K(3)); print(s,log); del log[:]
    print(nsmallest(3,[k.v for k in l]),nlargest(3,[k.v for k in l]),nsmallest(2,l,key=lambda k:-k.v),nlargest(2,l,key=lambda k:k.v%3), nlargest(1,l,key=lambda k:k.v), nsmallest(0,l), nsmallest(500,[k.v for k in l],key=lambda x:-x)); del log[:]
    h=[K(rnd(9)) for _ in range(n)]; heapq._heapify_max(h); print(h); 
    print([heapq._heappop_max(h) for _ in range(n)])
    del log[:]
for s in ["heappop([])","heappush(1,2)","heapify(())","heapreplace([],1)","heappushpop([],1)","heappush([])","list(merge([1,4],[2,3],[0,9]))","list(merge())","list(merge([3,1],[2,0],reverse=True))","list(merge(['b','aaa'],['cc'],key=len))","list(merge([1],[1.0],[True]))","list(merge('ab','cd',key=lambda x:x,reverse=False))","nlargest(1,[])","nsmallest(2,[3,1,2],key=lambda x:-x)","bisect_left([1,2],1.5)","bisect_left([1,2],'a')","bisect([1,2],1,-1)","bisect([1,2,3],2,0,1)","bisect([1],1,hi=0)","bisect(a=[1,2],x=1)","bisect()","bisect(5,1)","insort(5,1)","heappush([1],'a')","heapq.__all__","nlargest(2,iter([1,5,3]))","nsmallest(-1,[1,2])","list(merge([1,3,5],[2,4,6]))","list(merge([5,3,1],[6,4,2],key=lambda x:x,reverse=True))"]: t(s)
