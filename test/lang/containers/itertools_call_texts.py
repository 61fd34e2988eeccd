# What each function of itertools says to wrong arguments.
from itertools import *
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
for f in 'accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice permutations product repeat starmap takewhile tee zip_longest chain.from_iterable'.split():
    for a in ['','1','[]','[],[]','[],1','1,2,3','[],1,2','[],1,2,3','x=1','None,None','[],-1', "'ab','a'","[],x=1","[1],times=2","[1],None,5,6","iterable=[1]","r=2,iterable='ab'",'lambda:1,[1]']:
        t(f+'('+a+')')
for s in ["islice([],-1)","islice([],1,2,0)","islice([],'a')","list(islice(count(),2,10,3))","count(5)","count(1,2)","count(1.5)","count('a')","repeat(1)","repeat(1,3)","repeat(1,-3)","repeat(1,times=2)","len(repeat(1,3))","repeat(1).__length_hint__()","repeat(1,3).__length_hint__()","count(2**70)","next(count(2**63-1))","count(step=2)","product('ab',repeat=2)","list(product('ab',repeat=-1))","list(product(repeat=2))","list(product('ab',repeat=0))","product('a',repeat='b')","list(permutations('abc',2))","list(permutations('abc',5))","list(combinations('abc',0))","tee('ab')","tee('ab',0)","tee('ab',-1)","tee('ab',3)","list(zip_longest('ab','c',fillvalue=1))","zip_longest(fill=1)","list(groupby('aab'))","[(k,list(g)) for k,g in groupby('aabbc')]","list(groupby([1,2],key=lambda x:x))","list(accumulate([1,2,3]))","list(accumulate([1,2,3],lambda a,b:a*b))","list(chain('ab',[1]))","chain('ab').__reduce__()","count(3).__reduce__()","count(3,2).__reduce__()","repeat(3,2).__reduce__()","list(starmap(pow,[(1,2),[2,3]]))","list(starmap(pow,[1]))","list(starmap(pow,[1,2]))","list(compress('abc',[1,0,1]))","count(10).__class__","count(5,0)","count(5,1.0)","count(2,-1)","count(0,-1)","next(count(-5,-1))","permutations('a','b')","permutations('a',None)","permutations('a',-1)","combinations('a',None)","type(tee([1])[0])","tee([1])[0].__copy__", "islice([1],None,None)","list(islice([1,2,3],1,None))","islice([1],1,2,'a')","islice([1],'a',2)","islice([1],-1,2)","islice([1],1,-2)","islice([1],2**65)"]: t(s)
