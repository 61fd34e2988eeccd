# range and slice of any size; enumerate, zip, map, filter, reversed, iter.
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
for s in ["range(1,10,0)","range(2**70)","len(range(2**70))","range(2**70)[5]","range(2**70)[-1]","range(10)[2:5]","range(10)[::-1]","range(10)['a']","range(10)[10]","range(10).index(3)","range(10).index(30)","range(10).index('a')","range(10).count(3.0)","range(10).count(3)","3.0 in range(10)","'a' in range(10)","True in range(10)","range(0)==range(1,1)","range(0,3,2)==range(0,4,2)","hash(range(3))","hash(range(5,100,7))","range(3)<range(4)","range(3).start","range(3,10,2).step","reversed(range(3))","list(reversed(range(0,10,3)))","iter(range(3)).__length_hint__()","type(iter(range(2**70)))","type(iter(range(3)))","iter(range(3)).__reduce__()","range(3).__reduce__()","bool(range(0))","range(1.0)","range('a')","range(3).foo","range(3).__class__","slice(1,2)==slice(1,2)","slice(1)<slice(2)","hash(slice(1))","slice(1,10,2).indices(5)","slice(None,None,-1).indices(5)","slice(None).indices(-1)","slice(None).indices('a')","slice('a').indices(3)","slice(None,None,0).indices(3)","slice(2**80,None,-1).indices(2**75)","slice(1,2,3).start","slice(1).__reduce__()","enumerate('ab',5).__next__()","list(enumerate('ab',2**70))","enumerate([],start='a')","enumerate([]).__reduce__()","list(zip('ab',[1,2,3]))","zip('ab').__reduce__()","list(zip())","list(map(lambda *a:a,'ab',[1,2,3]))","list(filter(None,[0,1,2]))","list(filter(bool,[0,1,2]))","list(filter(lambda x:x>1,[0,1,2]))","map(abs,[1]).__reduce__()","filter(None,[1]).__reduce__()","reversed({})","reversed(set())","reversed('abc')","list(reversed('abc'))","list(reversed((1,2)))","type(reversed([]))","type(reversed(()))","reversed(()).__length_hint__()","reversed((1,)).__reduce__()","iter(lambda:1,1)","list(iter(iter([1,2,3]).__next__,3))","iter(int,0).__reduce__()","list(range(10**5))[-1]","range(3)+range(2)","range(5)[1:2][0]","range(2**65,2**65+3)[1:][0]","list(range(2**65,2**65+3))","list(range(2**53-2,2**53+3))","range(10)[True]","range(10).__contains__(5)","range(10)[2**70]","list(range(3))[2**70]","range(10).index(5,1)","slice(1,2).foo","range(1,2,3,4)","sum(range(10))","iter(range(5)).__setstate__(2)","reversed(range(2**70))","next(reversed(range(2**70)))","next(iter([]),5)", "range(10)[slice(None,None,0)]","(1,2)[slice('a')]","repr(iter(range(3)))[:30]","range(3)==[0,1,2]","range(3)!=range(3)","range(-5,-1)[-2:]","list(range(10,0,-3))","len(range(10,0,-3))", "range(0,10,3).count(6)","-1 in range(0,-5,-1)","5 in range(0,10,2)","[1,2,3].__iter__().__length_hint__()"]:
    t(s)
try: range(3).start=5
except Exception as e: print(type(e),e)
try: slice(3).start=5
except Exception as e: print(type(e),e)
class It:
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i
print(type(iter(It())), list(It()), It().__getitem__(1), 2 in It()); t("iter(It()).__reduce__()[1:]"); t("iter(It()).__length_hint__()"); t("reversed(It())")
class E2(enumerate): pass
print(type(E2([1])), list(E2([1])))
