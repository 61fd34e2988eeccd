# bytes and bytearray: what calls give, what they refuse and with which words; `%` on bytes.

def show(text, **names):
    try:
        result = ascii(eval(text, globals(), names))
    except Exception as exc:
        result = '! %s %s' % (type(exc).__name__, ascii(str(exc)))
    print(ascii(text), '->', result)


class B(bytes):
    pass


CALLS = [
    'bytes(-1)', 'bytes(10**30)', "bytes('a')", 'bytes(1.5)', 'bytes([256])', 'bytes([-1])', "bytes(['a'])", 'bytes(None)',
    "bytes(1,'utf8')", "bytes(errors='x')", "bytes(encoding='x')", "bytes('a',1)", "bytes('a','utf8',1)",
    "bytes('a','utf8','x','y')", 'bytes(x=1)', "bytes(source=b'a')", 'bytes([1.5])', 'bytes([10**30])', 'bytes(5)',
    'bytes(x for x in range(5))', "bytes('é','utf8')", "bytes('é','ascii')", "b'a'.find('a')", "b'a'.find(256)",
    "b'a'.find(-1)", "b'a'.find(97)", "b'a'.find(None)", "b'a'.find(1.5)", "b'a'.find()", "b'a'.count('a')", "b'a'.index(b'x')",
    "b'a'.rindex(b'x')", "b'a'.join(['a'])", "b'a'.join(1)", "b','.join([b'a',bytearray(b'b'),memoryview(b'c')])",
    "b'a'.split('a')", "b'a'.split(b'')", "b'a'.split(97)", "b'a'.split(None,1,2)", "b'a'.strip('a')", "b'a'.strip(97)",
    "b'a'.replace('a','b')", "b'a'.replace(b'a')", "b'a'.replace(b'a',b'b',1.5)", "b'a'.partition('a')", "b'a'.partition(b'')",
    "b'a'.startswith('a')", "b'a'.startswith((1,))", "b'a'.startswith(1)", "b'a'.endswith([])", "b'a'.translate('x')",
    "b'a'.translate(b'x')", "b'a'.translate(None)", "b'a'.translate(None,b'a')", "b'a'.translate(None,delete=b'a')",
    "b'a'.translate()", "b'a'.translate(None,'a')", "bytes.maketrans(b'a',b'bc')", "bytes.maketrans('a','b')",
    "bytes.maketrans(b'ab',b'xy')[97]", "b'a'.center()", "b'a'.center(5,'x')", "b'a'.center(5,b'xx')", "b'a'.center(5,b'x')",
    "b'a'.center(5,1)", "b'a'.ljust('a')", "b'a'.zfill('a')", "b'a'.expandtabs('x')", "b'a'.decode(1)",
    "b'a'.decode('ascii',1)", "b'a'.decode(encoding='latin-1')", "b'a'.hex(1)", "bytes.fromhex('a')", "bytes.fromhex('zz')",
    "bytes.fromhex('a b')", "bytes.fromhex(' aa  bb ')", "bytes.fromhex(b'aa')", "bytes.fromhex('\\xe9a')",
    "B.fromhex('aa'), type(B.fromhex('aa'))", "bytearray.fromhex('aaBb')", "b'a'+'b'", "b'a'+1", "b'a'*1.5", "b'a'*-1",
    "b'a'*10**30", "b'a'['x']", "b'a'[5]", "b'a'[10**30]", "b'a'[1.5]", "'a' in b'a'", "300 in b'a'", "-1 in b'a'",
    "1.5 in b'a'", "b'a'<'a'", "b'a'=='a'", "b'a'==bytearray(b'a')", "bytearray(b'a')==b'a'", 'hash(bytearray())', "hash(b'')",
    "hash(b'a')==hash('a')", "b'a'<1", 'bytearray(-1)', "bytearray('a')", 'bytearray(1.5)', 'bytearray([256])',
    "bytearray(['a'])", "bytearray(1,'u')", 'bytearray(x=1)', 'bytearray(source=3)', "bytearray('é','utf8')",
    "bytearray().append('a')", 'bytearray().append(256)', "bytearray().append(b'a')", 'bytearray().extend(1)',
    "bytearray().extend('a')", 'bytearray().extend([1,256])', "bytearray().extend(['a'])", "bytearray().insert('a',1)",
    'bytearray().insert(0,256)', 'bytearray().insert(0)', 'bytearray().pop()', "bytearray(b'a').pop(5)",
    "bytearray(b'a').pop('x')", "bytearray(b'a').remove(5)", "bytearray(b'a').remove(300)", "bytearray(b'a').remove('a')",
    "bytearray(b'a').__setitem__(0,'a')", "bytearray(b'a').__setitem__(0,300)", "bytearray(b'a').__setitem__(5,3)",
    "bytearray(b'a').__setitem__('a',3)", "bytearray(b'a').__setitem__(slice(0,1),5)",
    "bytearray(b'a').__setitem__(slice(0,1),'a')", "bytearray(b'abcd').__setitem__(slice(0,4,2),b'a')",
    "bytearray(b'a').__setitem__(slice(0,1),1.5)", "bytearray(b'a').__delitem__(5)", "bytearray(b'a').__delitem__('a')",
    "bytearray(b'a')['x']", "bytearray(b'a')[5]", "bytearray(b'a').__iadd__('a')", "bytearray(b'a').__iadd__(1)",
    "bytearray(b'a')+'a'", "bytearray(b'a')+1", "b'a'+bytearray(b'b'), bytearray(b'b')+b'a'", "bytearray(b'a')*1.5",
    "bytearray(b'a').__imul__(2)", "bytearray(b'a').__reduce__()", "bytearray(b'a').__reduce_ex__(3)", "b'a'.__sizeof__()",
    "b'a'.__getnewargs__()", "iter(b'a').__reduce__()", "iter(bytearray(b'a')).__reduce__()", "type(iter(b''))",
    'type(iter(bytearray()))', "b'a' in bytearray(b'ab')", "bytearray(b'ab').copy()", "bytearray(b'ab').reverse()",
    "bytearray(b'ab').clear()", "str(b'a')", 'repr(bytearray(b\'\\\'"\\n\\xff\'))', "bytes(bytearray(b'a'))",
    "bytes(memoryview(b'abc')[::2])", 'bytes(object())', "bytearray(b'a')<'a'", "bytearray(b'a')<b'b'", 'bytes.fromhex(1)',
    "bytes(b'ab',errors='x')", "bytes(3,errors='x')",
    "b'abc'.find(b'c',-1),b'abc'.rfind(b''),b'abc'.find(b'',4),b'abc'.count(b'',4)", "b'a'.splitlines('x')",
    "b'a'.split(maxsplit='x')", "b'a'.rsplit(b'')", "bytearray(b'a').pop(0,1)", "bytearray.fromhex('zz')", "b''.join([1])",
    "b''.join(['a'])", "b'%s'%1", "b'%s'%'a'", "b'%b'%'a'", "b'%a'%'\\u1234'", "b'%r'%'a'", "b'%d'%'a'", "b'%c'%'a'",
    "b'%c'%300", "b'%c'%b'ab'", "b'%c'%1.5", "b'%f'%'a'", "b'%x'%1.5", "b'%y'%1", "b'%(a)s'%{b'a':b'x'}", "b'%(a)s'%{'a':1}",
    "b'%s%s'%b'x'", "b'%s'%(b'a',b'b')", "b'%'%1", "b'%z'%()", "b'%5%'%()", "b'%*d'%('a',2)", "b'%.*d'%(10**30,2)",
    "b'%s'%bytearray(b'x')", "b'%s'%memoryview(b'x')", "b'%5s|%-5s|%.1s'%(b'a',b'b',b'cd')", "bytearray(b'%d')%5", "b'%#x'%255",
    "b'%+d'%3", "b'%5c|'%65", "b'%05c|'%65", "type(bytearray(b'%d')%5)", "b'%d'.__mod__(3)", "b'%s' % B(b'x')",
]

for call in CALLS:
    show(call)
