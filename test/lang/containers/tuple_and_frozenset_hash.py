# The exact hashes of tuples and frozensets.
for t in [(),(1,),(1,2),(1,2,3),(-1,),(-1,-1),((1,2),(3,)),(1.5,2**70,-2**65),(0,)*10,tuple(range(100)),(True,None is None),(2**53,),(2**61-1,),(-2**61,),(2**63,2**64),tuple(range(40000)),((),),((((),),),)]:
    print(hash(t))
for t in [[],[1],[1,2,3],range(100),[(1,2),(3,4)],[-1],[2**70],[1.5]]:
    print(hash(frozenset(t)))
class T(tuple): pass
print(hash(T((1,2)))==hash((1,2)), {(1,2):3}[T((1,2))])
