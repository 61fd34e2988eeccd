# Every method and kind of assignment of a list; what its sort compares, and in what order.
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
def x(code, **kw):
    l=list(range(6)); ns={'l':l}; ns.update(kw)
    try: exec(code,globals(),ns); print(code,'->',ns['l'])
    except BaseException as e: print(code,'->',type(e).__name__,e,ns['l'])
for c in ["l[1:3]=[9]","l[1:3]=[]","l[::2]=[7,8,9]","l[::2]=[1]","l[::-1]=range(6)","l[4:1:-1]='abc'","l[1:1]='ab'","l[10:]=[1]","l[-1:]=[1,2]","l[1:2]=5","l[::2]=5","l[0:2]=l","l[::2]=l[:3]","l[::-1]=l","l[:]=(i for i in 'xy')","l[2]=l","del l[1]","del l[-1]","del l[10]","del l[1:3]","del l[::2]","del l[::-2]","del l[5:1:-2]","del l[3:1]","del l[:]","del l['a']","l['a']=1","l[1.0]","l[2**70]=1","l[10]=1","l[-7]=1","l+=[1]","l+=(1,2)","l+='ab'","l+=5","l*=2","l*=0","l*=-1","l*='a'","l.append(l);l[-1] is l","l.extend(l)","l.extend('ab')","l.extend(5)","l.insert(0,'a')","l.insert(-1,'a')","l.insert(100,'a')","l.insert(-100,'a')","l.insert('a',1)","l.pop();l.pop(0);l.pop(1)","l.pop(10)","l.pop(-10)","l.pop('a')","l.remove(3)","l.remove(30)","l.reverse()","l.clear()","l=l*2","l=2*l","l=l+[1]","l=l+(1,)","l=[1]+5","l=l[::2]","l=l[::-1]","l=l[5:0:-2]","l=l[-3:-1]","l=l[10:20]","l=l[:2**70]","l=l[True:]","l=l[None:None:None]","l=l['a':]","l=l[::0]","l=l[1.0:]","a,*b=l;l=b","l.sort(reverse=True)","l.sort(key=lambda v:-v)","l.sort(key=lambda v:v%2)","l.sort(key=lambda v:v%2,reverse=True)","l.sort(key=None)","l.sort(reverse='a')","l.sort(key=5)","l.sort(foo=1)","l.sort(key=lambda v: l.append(v) or v)","l.sort(key=lambda v: 1//v)","l=sorted(l,reverse=1)","l=sorted(5)","l.__init__('ab')","l.__init__()","l.__setitem__(0,9)","l.__delitem__(0)","l.__iadd__([1])","l.__imul__(2)","l[1:4]=iter([])", "l[5:2]=['z']","l[-100:100]=[1]","l[::3]=(1,2)"]: x(c)
for s in ["[1,2]<[1,3]","[1,2]<[1,2,3]","[1,2]==[1,2]","[1]==(1,)","[1]<(1,)","[1,'a']<[1,2]","[[1],2]<[[1],3]","[float('nan')]==[float('nan')]","[1]!=[1.0]","[]<[]","[1]>=[1]","[1,2].index(2)","[1,2,1].index(1,1)","[1,2].index(3)","[1,2,3].index(3,-1)","[1,2,3].index(1,-100,100)","[1].index(1,'a')","[1,1,2].count(1)","1 in [1]","'a' in [1]","[1.0,True].count(1)","[1,[2,(3,)]]","[1]*3","3*[1]","[1]*2.0","[]*5","hash([])","list('ab')","list({1:2})","list(range(3))","[1].__contains__(1)","[1,2].__reversed__()","list([1,2].__reversed__())","[].__sizeof__()","[1].__mul__(2)","[1].__rmul__(2)","[1].__add__([2])","[1].__add__(2)","[1].__eq__(2)","[1].__lt__([2])","[1].__getitem__(0)","[1].__len__()","[1,2,3].copy()","bool([])","[].__doc__ is not None","list.__name__","[1,2,3][-1]","[1,2,3][3]","[1,2,3][-4]","['a','b']","[None,True]","[[]]*2","[x for x in range(3)]","[1,2]+[3]","type([1].__iter__())","list.append","[].append","list.__dict__['append']","list.sort([3,1])","list.append(1,2)","list.append()","sorted('hello')","sorted({3:1,1:2})","sorted([1,'a'])","sorted([3,1],key=lambda x:-x,reverse=True)","sorted([])","sorted()","sorted([1],1)","sorted([1],k=1)","sorted([(1,'b'),(1,'a'),(0,'z')])","sorted(['b','A','a'],key=str.lower)","sorted([1.5,1,True,0.5])","sorted([float('nan'),1.0,0.5,float('nan'),-1.0])","sorted([2**70,1,-2**80])","max([1,5,3])","min('abc')"]: t(s)
l=[]; l.append(l); print(l, repr(l)); print([l])
it=iter([1,2,3]); print(next(it), it.__length_hint__(), it.__reduce__()); 
l=[1,2]; it=iter(l); next(it); next(it); l.append(3); print(next(it)); print(next(it,'end')); l.append(4); print(next(it,'end'))
l=[1,2,3]
for v in l:
    print(v)
    if len(l)<6: l.append(v*10)
    if v==2: l.pop(0)
class E:
    def __eq__(s,o): L.clear(); return True
L=[E(),E(),E()]; print(L==[1,2,3], L); L=[E(),1]; print(L.index(5)); L=[E()]; print(L.count(1), L); L=[E(),2]; t("L.remove(9)"); print(L)
seed=5
def rnd(n):
    global seed
    seed=(seed*1103515245+12345)&0x7fffffff
    return (seed>>8)%n
log=[]
class K:
    def __init__(s,v,i): s.v=v; s.i=i
    def __lt__(s,o): log.append((s.v,s.i,o.v,o.i)); return s.v<o.v
    def __repr__(s): return 'K%d.%d'%(s.v,s.i)
for n in [0,1,2,3,5,10,31,32,33,63,64,65,100,128,200,500,1000]:
    for m in [2,10,1000000]:
        for kind in range(4):
            vals=[rnd(m) for _ in range(n)]
            if kind==1: vals.sort()
            if kind==2: vals.sort(reverse=True)
            if kind==3: vals=sorted(vals[:n//2])+sorted(vals[n//2:])
            l=[K(v,i) for i,v in enumerate(vals)]
            del log[:]; l.sort(); h=0
            for e in log:
                h=hash((h,)+e)
            print(n,m,kind,len(log),h,hash(tuple((k.v,k.i) for k in l)))
            del log[:]; l.sort(key=lambda k:-k.v, reverse=True); print(hash(tuple((k.v,k.i) for k in l)))
            del log[:]; l2=sorted(l,reverse=True); print(len(log), hash(tuple((k.v,k.i) for k in l2)))
class Bad:
    n=0
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        Bad.n+=1
        if Bad.n>limit: raise ValueError('stop')
        return s.v<o.v
for limit in [1,5,50,200,400,500]:
    Bad.n=0
    l=[Bad(rnd(50)) for _ in range(100)]; ids=sorted(b.v for b in l)
    try: l.sort()
    except ValueError as e: print(e, sorted(b.v for b in l)==ids, hash(tuple(b.v for b in l)))
class Rev:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return NotImplemented
    def __gt__(s,o): return s.v>o.v
print([r.v for r in sorted([Rev(3),Rev(1),Rev(2)])])
class L2(list):
    def __iter__(s): return iter('zz')
print(list(L2([1,2])), [*L2([1])], sorted(L2([1])), L2([1,2])[0], L2([3])+[1], [1]+L2([2]), type(L2([1])[:]), L2([1])==[1], L2([1]))
l=[0]; l.extend(L2([5])); print(l); l[0:1]=L2([7,8]); print(l)
class Idx:
    def __index__(s): return 1
print([1,2,3][Idx()], [1,2,3][Idx():], [1,2,3].pop(Idx()), [1]*Idx()); l=[1,2,3]; l.insert(Idx(),'i'); print(l)
l=[3,1,2]; l.sort(key=lambda v:(print(l),v)[1]); print(l)
class LL(list):
    def __init__(s,*a,x=1): super().__init__(*a); s.x=x
q=LL([1],x=5); print(q,q.x); q.y=3; print(q.__dict__); t("list(x=1)")
