# Sets of numbers and tuples come in CPython's order and have its size, whatever was done to them.
# set order fuzz
seed=12345
def rnd(n):
    global seed
    seed=(seed*1103515245+12345)&0x7fffffff
    return (seed>>8)%n
def val():
    k=rnd(10)
    if k<5: return rnd(50)
    if k<6: return -rnd(50)
    if k<7: return rnd(1000)*4096
    if k<8: return (rnd(9),rnd(3))
    if k<9: return rnd(40)/4
    return 2**rnd(100)-rnd(9)
import sys
out=[]
for trial in range(400):
    s=set(val() for _ in range(rnd(60)))
    o=[set(), set(range(10)), set([5,3])]
    for step in range(rnd(40)):
        k=rnd(16)
        if k<4: s.add(val())
        elif k<7: s.discard(val())
        elif k==7 and s: out.append(s.pop())
        elif k==8: s|=set(val() for _ in range(rnd(20)))
        elif k==9: s-=set(val() for _ in range(rnd(20)))
        elif k==10: s^=set(val() for _ in range(rnd(20)))
        elif k==11: s=s&set(val() for _ in range(60))
        elif k==12: s=s.difference([val() for _ in range(rnd(30))])
        elif k==13: s=set(s)
        elif k==14: s.update({val():1 for _ in range(rnd(30))})
        elif k==15: s=set(s.copy().union([val() for _ in range(rnd(20))]))
        if rnd(8)==0: print(trial,step,hash(tuple(s)), s.__sizeof__())
    print(trial, list(s)[:9], hash(tuple(s)), hash(tuple(s.symmetric_difference(o[1]))), hash(tuple(frozenset(s))), hash(frozenset(s)))
print(out)
