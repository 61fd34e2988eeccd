# The operator module.
import operator
from operator import *
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
print(sorted(operator.__all__))
class A:
    def __init__(s): s.x=1; s.b=s
    def m(s,*a,**k): return a,k
    def __index__(s): return 7
a=A()
for s in ["itemgetter(1)('abc')","itemgetter(1,0)('abc')","itemgetter()","itemgetter(1)","itemgetter(1,'a')","itemgetter(1)()","itemgetter(1)(1,2)","itemgetter(1)(x=1)","itemgetter(x=1)","itemgetter(5)('abc')","itemgetter(slice(1,3))('abcd')","attrgetter('x')(a)","attrgetter('x','b.x')(a)","attrgetter('b.b.x')(a)","attrgetter(1)","attrgetter()","attrgetter('zz')(a)","attrgetter('x','b.x')","methodcaller('m',1,z=2)(a)","methodcaller('m',1,z=2)","methodcaller()","methodcaller(1)","methodcaller('m')()","methodcaller('m')(a)","methodcaller('m')","index(a)","index(1.0)","index(True)","add(1,2)","add(1,'a')","concat([1],[2])","concat(1,2)","concat('a','b')","concat((1,),[1])","iconcat([1],(2,))","iconcat(1,2)","contains([1],1)","contains(1,1)","countOf([1,1,2],1)","countOf(1,1)","indexOf([1,2],2)","indexOf([1,2],3)","indexOf(1,3)","length_hint([1])","length_hint(1)","length_hint(1,5)","length_hint(1,'a')","length_hint(iter([1,2]))","not_([])","truth([])","is_(1,1)","is_not(1,2)","pow(2,10)","matmul(1,2)","setitem([1],0,2)","delitem([1],0)","delitem([1],5)","getitem({1:2},1)","lt(1,'a')","eq(1,1.0)","inv(5)","invert(5)","neg(1)","pos(-1)","abs(-3)","floordiv(7,2)","truediv(7,2)","mod(7,3)","iadd([1],[2])","imul([1],2)","ixor(5,3)","neg()","__add__(1,2)","__lt__(1,2)","__not__(0)","__contains__([1],1)","_compare_digest('a','a')","_compare_digest(b'a',b'b')","_compare_digest('a',b'b')","_compare_digest('é','b')","sub(5,3)","and_(6,3)","or_(6,3)","xor(6,3)","lshift(1,5)","rshift(32,2)","mul('a',3)","ipow(2,3)","imatmul(1,2)","itemgetter","itemgetter.__module__","add.__module__","add","itemgetter(1).__reduce__()","attrgetter('a').__reduce__()"]: t(s)
