# What itertools give, also for iterators that end by StopIteration.
from itertools import *
import itertools
def gen():
    yield 1
    yield 2
    raise ValueError('x')
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: list(chain([0],gen())))
a,b,c=tee(range(5),3)
print(next(a),next(a),list(b),list(a),list(c),list(c))
a,b=tee(a); print(list(a))
for n in range(5):
    for r in range(6):
        print(n,r,list(permutations(range(n),r)),list(combinations(range(n),r)),list(combinations_with_replacement(range(n),r)))
print(list(product([1,2],'ab',[3])), list(product([],[1])), list(product('ab',repeat=3)))
print([(k,list(g)) for k,g in groupby([1,1,2,3,3,1],lambda x:x%2)])
g=groupby([1,1,2,2]); k1,g1=next(g); k2,g2=next(g); print(list(g1),list(g2),list(g))
print(list(islice(cycle('abc'),7)), list(islice(count(1,3),2,9,2)), list(islice([],5)))
it=iter(range(10)); print(list(islice(it,2,None,3)), list(it))
it=iter(range(10)); print(list(islice(it,2,5)), list(it))
print(list(zip_longest([1,2,3],[4],'ab',fillvalue='-')))
print(list(dropwhile(lambda x:x<3,[1,2,3,1])),list(takewhile(lambda x:x<3,[1,2,3,1])),list(filterfalse(lambda x:x<3,[1,2,3,1])), list(filterfalse(None,[0,1])))
class A(chain): pass
print(list(A([1],[2])), type(A.from_iterable([[1]])), A([1],x=1) if 0 else '')
print(itertools.__doc__ is not None, itertools.chain, count.__name__, count.__module__, count.__qualname__)
class It:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration
        return s.n
for f in [lambda: list(chain(It(),It())), lambda: list(cycle_take()), lambda:list(map(str,It())), lambda:list(zip(It(),It())), lambda:list(zip_longest(It(),[1])), lambda:list(accumulate(It())), lambda:list(compress(It(),[1,0,1])), lambda:list(islice(It(),2)),lambda:list(starmap(lambda x:x,zip(It()))),lambda:list(tee(It())[1]),lambda:[(k,list(v)) for k,v in groupby(It())],lambda:list(enumerate(It())),lambda:list(filter(None,It())),lambda:list(takewhile(bool,It())),lambda:list(dropwhile(bool,It())),lambda:sum(It()),lambda:list(product(It(),It())), lambda: 3 in It(), lambda: sorted(It(),reverse=True), lambda: max(It()), lambda: dict(zip(It(),It())), lambda: set(It()), lambda:tuple(It()), lambda: [*It(),*It()], lambda: list(reversed(list(It()))), lambda: ''.join(map(str,It()))]: t(f)
def cycle_take():
    c=cycle(It())
    return [next(c) for _ in range(8)]
print(cycle_take())
print(repeat(1,3), count(2.5), count(1,2), list(repeat(0,4)), next(count(2**70)))
