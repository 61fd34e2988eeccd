# str: what calls give, what they refuse and with which words; subclasses give plain str.

def show(text, **names):
    try:
        result = ascii(eval(text, globals(), names))
    except Exception as exc:
        result = '! %s %s' % (type(exc).__name__, ascii(str(exc)))
    print(ascii(text), '->', result)


class S(str):
    pass


CALLS = [
    "'a'.find()", "'a'.find(1)", "'a'.find('a',1.5)", "'a'.join(1)", "'a'.join([1])", "'a'.split(1)", "'a'.split('')",
    "'a'.split(1,2,3)", "'a'.split(x=1)", "'a'.encode(1)", "'a'.encode('zz')", "'a'.encode('ascii',1)", "'a'.encode(None)",
    "'a'.center()", "'a'.center('x')", "'a'.center(5,'ab')", "'a'.center(5,1)", "'a'.startswith(1)", "'a'.startswith((1,))",
    "'a'.startswith(('b','a'))", "'a'.endswith(1)", "'a'.expandtabs('x')", "'a'.expandtabs(tabsize='x')",
    "'a\\tb'.expandtabs(tabsize=3)", "'a'.index('b')", "'a'.rindex('b')", "'a'.replace(1,2)", "'a'.replace('a')",
    "'a'.replace('a','b',1.5)", "'a'.replace('a','b','c')", "'a'.partition('')", "'a'.partition(1)", "'a'.rpartition('')",
    "'a'.strip(1)", "'a'.lstrip(1)", "'a'.translate(1)", "'a'.translate({97:'xx'})", "'a'.translate({97:-1})",
    "'a'.translate({97:1.5})", "'a'.translate({97:0x110000})", "'a'.translate('x'*98)", "'a'.translate([])", 'str.maketrans(1)',
    "str.maketrans({'ab':1})", "str.maketrans({'a':1,5:'x'})", 'str.maketrans({1.5:1})', "str.maketrans('a','bc')",
    "str.maketrans('a',1)", "str.maketrans(1,'a')", "str.maketrans('a','b',1)", "str.maketrans('ab','cd','e')",
    'str.maketrans()', "str.maketrans('a','b','c','d')", "'a'.zfill('a')", "'a'.splitlines('x')", "'a'.splitlines(1,2)",
    "'a\\nb'.splitlines(keepends=True)", "'a'['x']", "'a'[5]", "'a'[-2]", "'a'[True]", "'a'[10**30]", "'a'[10**30:]",
    "'abc'[1.5:]", "'a'+1", "'a'+b'b'", "1+'a'", "'a'*1.5", "'a'*'b'", "'a'*True", "3*'a'", "1 in 'a'", "'a'<1", "'a'==1",
    "'a'!=1", "str(1,'utf8')", "str('a','utf8')", "str(b'a','utf8',errors='x')", "str(b'\\xff','ascii')",
    "str(b'\\xff','utf8')", "str(b'\\xff\\xfe','utf8','replace')", 'str(x=1)', 'str(1,2,3,4)', "str(b'a',1)", "str(b'a',None)",
    'str(object=5)', "str(errors='x')", "str(encoding='utf8')", 'str()', "str(b'')", "str(b'abc',encoding='ascii')",
    "str(bytearray(b'x'),'ascii')", "str(memoryview(b'xyz')[1:],'ascii')", "'a'.format_map()", "'a'.isalpha(1)", "'a'.upper(1)",
    "'a'.count()", "'a'.count(1)", "iter('a').__length_hint__()", "iter('ab').__reduce__()", "list(iter('\\U0001f600b'))",
    "next(iter(''))", "''.join(['a',b'c'])", "''.join(x for x in 'abc')", "'-'.join('abc')", "'-'.join({'a':1})",
    "''.join([S('a')]), type(''.join([S('a')]))", "hash('')", 'str.upper()', 'str.upper(1)', "str.join('a','bc')",
    "'a'.__add__(1)", "'a'.__mul__(3)", "'a'.__rmul__(3)", "'a'.__contains__('a')", "'a'.__getitem__(0)", "'a'.__eq__(1)",
    "'a'.__lt__('b')", "'a'.__len__()", "str.__new__(S,'x')", "type(str.__new__(S,'x'))", 'S(5)', "S(b'x','ascii')",
    "S('a')+'b', type(S('a')+'b')", "type(S('a')*1)", "S('a').__repr__()", "str(S('a')), type(str(S('a')))",
    "type(S('a').upper())", "type(S('a').replace('x','y'))", "S('a')=='a', hash(S('a'))==hash('a'), {S('a'):1}['a']",
    "'\\U0001f600'=='\\U0001f600','\\U0001f600'<'\\uffff','\\ud83d'+'\\ude00'=='\\U0001f600'",
    "len('\\ud83d'+'\\ude00'), ascii('\\ud83d'+'\\ude00')", "'{}'.__class__.__doc__ is not None", 'str.__name__, str.__mro__',
    "'abc'.__format__('')", "'abc'.__format__('>5')", "max('abc'), min('abc'), sorted('cab')", "'a' 'b'.join('xy')",
    "'%s' % S('q'), type('%s' % S('q'))", "'abc'.__hash__()==hash('abc')", "bool(''), bool('a'), bool('\\U0001f600')",
    "ord('\\U0001f600'), ord('a'), chr(0x1f600)", "ord('ab')", "ord('')", "'é'.encode(), '\\U0001f600'.encode()",
    "'abc'.__rmod__('%s')", "'x'.__mod__(3)", "'abc'.__sizeof__()", "'a'.__ne__('b')",
    "isinstance('\\U0001f600', str), type('\\U0001f600')", "'\\U0001f600' is '\\U0001f600'", "{'\\U0001f600':1}['\\U0001f600']",
    "{'\\U0001f600a','\\U0001f600a'}", "'\\U0001f600'.upper(), '\\U00010428'.upper()==chr(0x10400)",
]

for call in CALLS:
    show(call)
