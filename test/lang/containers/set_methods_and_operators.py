# Methods, operators, comparisons and texts of set and frozenset.
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
class S(set): pass
class F(frozenset): pass
class S2(set):
    def __init__(self, a, b=1): super().__init__(a)
for s in ["S([1])","F([1])","repr(S())","S2([1],b=2)","set([1],x=2)","S([1],x=1)","{1}|[1]","{1}|frozenset([2])","frozenset([2])|{1}","S([1])|{2}","type(S([1])|{2})","type(S([1]).union([2]))","type(S([1]).copy())","type(F([1]).copy())","{1}<{1,2}","{1}<[1]","{1}=={1}","{1}==frozenset([1])","{1}!=[1]","{1}.issuperset([1])","{1} in {frozenset([1])}","[] in {1}","{1}.__contains__([])","frozenset([frozenset([1])]).__contains__({1})","{frozenset([1])}.remove({1})","{frozenset([1])}.discard({1})","set().remove({1})","set().remove([1])","hash({1})","hash(frozenset())","hash(frozenset([1]))","hash(frozenset([1,2,3,-1,2**70,1.5]))","hash(frozenset([(1,2),frozenset([3])]))","frozenset() is frozenset()","frozenset([]) is frozenset()","{1}-[1]","{1}.difference([1],[2])","{1}^{2}","{1,2}&{2}","set('')","set().__sizeof__()","{1,2,3,4,5,6,7,8,9,10}.__sizeof__()","set.__init__({1},5)","{1}.update([2],[3])","frozenset([1]).add","set([1]).__reduce__()","S([1]).__reduce__()","iter({1}).__length_hint__()","iter({1}).__reduce__()","type(iter({1}))","set().pop()","{1}.isdisjoint([2])","{1}.isdisjoint({1})","{1}.symmetric_difference_update([1,2])","{1}.intersection_update([1],[2])","set([1,2]).intersection([2],[3])","{1}.__ior__([1])","{1}.__iand__(5)","{1}.__or__([1])","{1}|5","5|{1}", "frozenset([1,2]).union([3])","F([1]).union([2])", "set(frozenset([1]))","frozenset({1:2})","{1}.union({2:3})","{1,2}-{2:3}.keys()","{1,2}.difference({2:3})","{1,2}.symmetric_difference({2:3})", "set.__new__(set,[1])","frozenset.__new__(frozenset,[1])","frozenset.__new__(F,[1],2)","F(x=1)","F([1],2)","{1}.__lt__(5)","{float('nan')}", "{True,1,1.0}","{1.0,True}","sorted(dir(set))","sorted(dir(frozenset))"]:
    t(s)
s={1,2,3}
try:
    for x in s: s.add(x+10)
except RuntimeError as e: print(e)
a=set(); f=frozenset([1]); print(f.copy() is f, frozenset(f) is f)
class H:
    def __init__(s): s.x=None
    def __hash__(s): return 1
    def __repr__(s): return 'H(%r)'%(s.x,)
h=H(); h.x={h}; print(h)
a={1}; b=a; b|={2}; print(a); b-={1}; print(a); b^={5}; print(a); b&={5}; print(a)
f=frozenset([1]); g=f; g|={2}; print(f,g,type(g))
