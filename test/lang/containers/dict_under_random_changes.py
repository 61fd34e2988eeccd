# Dicts and OrderedDicts of all kinds of keys, changed at random, hold and give what the oracle's do.
from collections import OrderedDict
seed=777
def rnd(n):
    global seed
    seed=(seed*1103515245+12345)&0x7fffffff
    return (seed>>8)%n
class H:
    def __init__(s,v): s.v=v
    def __hash__(s): return s.v%5
    def __eq__(s,o): return isinstance(o,H) and s.v==o.v
    def __repr__(s): return 'H%d'%s.v
class I(int): pass
def key(kind):
    k=rnd(kind)
    if k<6: return rnd(40)
    if k<7: return -rnd(20)
    if k<8: return rnd(10)*2**32
    if k<9: return 2**rnd(80)
    if k<10: return rnd(20)/2
    if k<11: return bool(rnd(2))
    if k<13: return 'k%d'%rnd(20)
    if k<14: return None
    if k<15: return I(rnd(30))
    if k<17: return (rnd(5),rnd(5))
    return H(rnd(12))
acc=0
for trial in range(1500):
    kind=[6,8,10,12,14,15,17,18][trial%8]
    d=(OrderedDict if trial%3==0 else dict)()
    log=[]
    for step in range(rnd(120)):
        op=rnd(20)
        if op<9: d[key(kind)]=step
        elif op<12: log.append(d.pop(key(kind),None))
        elif op<14: log.append(d.get(key(kind)))
        elif op==14 and d: log.append(d.popitem())
        elif op==15 and d:
            k=next(iter(d)); log.append(k); del d[k]
        elif op==16: d.update({key(kind):1 for _ in range(rnd(12))})
        elif op==17: log.append(d.setdefault(key(kind),step))
        elif op==18 and trial%3==0 and d:
            ks=list(d); d.move_to_end(ks[rnd(len(ks))], last=bool(rnd(2)))
        elif op==19:
            r=rnd(12)
            if r==0: d.clear()
            elif r<4: d=d.copy()
            elif r==4: d=type(d)(d)
    text=repr((list(d.items()),log,len(d),sorted(map(str,d.keys()))))
    for c in text: acc=(acc*31+ord(c))&0xffffffffffff
    if trial%10==0: print(trial,acc,len(d))
d={}
for i in range(20000): d[i*2**33]=i
print(len(d), d[5*2**33], sum(d.values()))
d={}
for i in range(20000): d[-i]=i
print(len(d), sum(d.values()), d[-7])
d={}
for i in range(20000): d[(i,-i)]=i
print(sum(d[(i,-i)] for i in range(20000)))
d={}
for i in range(3000): d[2**61+i]=i
print(sum(d.values()), d[2**61+4])
