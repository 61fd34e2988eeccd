# The string module: Formatter, Template, capwords, the constants, and _string under it.

import string
F=string.Formatter()
for a in [("{} {}",1,2),("{0} {}",1,2),("{} {0}",1,2),("{a} {0}",1),("{:{}}", 'x', 5),("{a[0]}",),("{0.real}",3),("{0!r} {0!s} {0!a}",'é'),("{0!x}",1),("{",),("{:{:{}}}",1,2,3)]:
    try: print(ascii(F.format(*a, a='AA')))
    except Exception as e: print(a[0], type(e).__name__, e)
for s in ["$a ${b} $$ $", "$a", "${a", "$1", "a\nb $ c", "$a$b", "$_x1 $aé", "${}", "$$$a", "no", "$A ${c}"]:
    T=string.Template(s)
    for kw in [{}, {'a':1,'b':'x','_x1':2,'A':3}]:
        for m in (T.substitute, T.safe_substitute):
            try: print(ascii(s), ascii(m(**kw)), ascii(m(kw)), ascii(m({'a':9}, **kw)))
            except Exception as e: print(ascii(s), type(e).__name__, e)
for a in ["a b  c", " x y ", "", "ABC dEF\tg"]:
    print(ascii(string.capwords(a)), ascii(string.capwords(a,' ')))
print(list(string.Formatter().parse("a{b!r:c{d}}e{{f}}g{}")))
import _string
print(_string.formatter_field_name_split("a.b[c][0].d")[0], list(_string.formatter_field_name_split("0.b[c][0].d")[1]))
for n in string.__all__: print(n, ascii(getattr(string,n)) if isinstance(getattr(string,n),str) else '')
