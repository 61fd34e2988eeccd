# dict methods, views with their set operations, and iteration over a dict that changes.
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
class S(dict): pass
for s in ["{}.keys()-{1}","{1:2}.keys()&[1]","{1:2}.keys()|5","{1:2}.items()&{(1,2)}","{1:[]}.items()&{(1,2)}","{1:2}.keys()=={1}","{1:2}.keys()<={1,2}","{1:2}.keys()<[1]","[1]&{1:2}.keys()", "[1]-{1:2}.keys()", "{1:2}.values()=={1:2}.values()", "hash({}.keys())","hash({}.items())","{}<{}","dict([(1,2,3)])","dict([1])","dict(['ab'])","dict({1:2},a=1)","dict(**{'a':1})","S([(1,2)])","S.fromkeys('ab')","repr(S())","{}.fromkeys(5)","dict.fromkeys([1],2)","dict.fromkeys({1,2})","[].__class__.fromkeys","{1:2}.popitem()","{}.pop(1)","{1:1}.pop(2,None)","{1:1}[[]]","{}[(1,2)]","{}[{}]","{1:2}.keys().isdisjoint([1])","{1:2}.items().isdisjoint([(1,2)])","(1,2) in {1:2}.items()","[1,2] in {1:2}.items()","5 in {1:2}.items()","len({1:2}.items())","type(iter({}))","type(iter({}.values()))","type(iter({}.items()))","reversed({})","{1:2}.__init__(3)","dict.__new__()","dict.__new__(dict)","dict(None)","dict.update(5)","{}.update([1,2],[3])","{}.update(None)","dict([[1,2],[3]])","dict([(1,[]),([],1)])", "{}.keys()^[1,2]","{1:2}.keys()-5","set({1:2}.keys())","{1:2}.values()&{1}","dict(a=1,**{'a':2})","{1:2,3:4}.items()>={(1,2)}","{1:2}.items()-[(1,2)]","{}.setdefault([],1)","{}.get([])","{}.__contains__([])","S().copy()","type(S().copy())","type({}.keys()|{})","dict.__getitem__({},1)","{}.__sizeof__()","dict(x for x in [5])","dict(zip('ab',[1,2]))","dict(a=1).__eq__(5)","{}=={}","{1:2}!={1:2}","{1:float('nan')}=={1:float('nan')}"]:
    t(s)
def it():
    d={1:1,2:2}
    for k in d: d[k+10]=1
def it2():
    d={1:1,2:2}
    for k in d: del d[k]
def it3():
    d={1:1,2:2}
    i=iter(d.items()); next(i); d[5]=1
    for _ in range(2):
        try: next(i)
        except Exception as e: print(type(e),e)
    del d[5]
    next(i)
for s in ["it()","it2()","it3()"]: t(s)
d={}; d['x']=d; print(d, d.values(), d.items(), d.keys())
i=iter({1:1,2:2}); next(i); print(i.__length_hint__(), i.__reduce__())
i=iter({1:1,2:2}.items()); next(i); print(i.__length_hint__(), i.__reduce__())
print({1:2}.items(), {1:2}.keys(),{1:2}.values())
print([m for m in dir({}.keys()) if not m in dir(object)])
print([m for m in dir({}.values()) if not m in dir(object)])
print([m for m in dir(iter({})) if not m in dir(object)])
