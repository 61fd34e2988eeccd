# The codecs module: looking codecs up, their functions, incremental coders, codecs of one's own.
import codecs

def show(text, **names):
    try:
        result = ascii(eval(text, globals(), names))
    except Exception as exc:
        result = '! %s %s' % (type(exc).__name__, ascii(str(exc)))
    print(ascii(text), '->', result)


CALLS = [
    "'a'.encode('')", "'a'.encode('a\\x00b')", "b''.decode('zzz')", "''.encode('zzz')", "''.encode('ascii','zzz')",
    "'\\xff'.encode('ascii','zzz')", "b'\\xff'.decode('ascii','zzz')", "'a'.encode('hex')", "b'61'.decode('hex')",
    "b'a'.decode('rot13')", "codecs.encode('Hello','rot13')", "codecs.decode('Uryyb','rot_13')", "codecs.encode(b'ab','hex')",
    "codecs.decode(b'6162','hex')", "codecs.encode('a')", "codecs.decode(b'a')", 'codecs.encode(1)', "codecs.decode('a')",
    "codecs.encode('a','zz')", "codecs.lookup('utf8').name", "codecs.lookup('UTF-8').name", "codecs.lookup('latin1').name",
    "codecs.lookup('L1').name", "codecs.lookup('cp1252').name", "codecs.lookup('windows-1252').name",
    "codecs.lookup('us-ascii').name", "codecs.lookup('utf_16_le').name", "codecs.lookup('mac-roman').name",
    "codecs.lookup('koi8_r').name", "codecs.lookup('iso8859-15').name", "codecs.lookup('u32').name", "codecs.lookup('zz')",
    "codecs.lookup('')", 'codecs.lookup(1)', "codecs.lookup('unicode-escape').name", "codecs.lookup_error('zz')",
    "codecs.lookup_error('strict')", 'codecs.lookup_error(1)', 'codecs.register(1)', "codecs.register_error('x',1)",
    'codecs.register_error(1,h)', "codecs.utf_8_encode('é')", "codecs.utf_8_decode(b'\\xc3\\xa9x\\xc3')",
    "codecs.utf_8_decode(b'\\xc3\\xa9x\\xc3','strict',True)", "codecs.utf_8_decode('x')", "codecs.utf_8_encode(b'x')",
    'codecs.utf_8_encode()', "codecs.utf_16_encode('a','strict',1)", "codecs.utf_16_encode('a','strict',-1)",
    "codecs.utf_16_encode('a')", "codecs.utf_16_ex_decode(b'\\xfe\\xff\\x00a')",
    "codecs.utf_16_ex_decode(b'\\xfe\\xff\\x00a','strict',0,False)", "codecs.utf_16_ex_decode(b'a\\x00','strict',0,False)",
    "codecs.utf_32_ex_decode(b'\\xff\\xfe\\0\\0a\\0\\0\\0')", "codecs.latin_1_encode('\\xff')",
    "codecs.latin_1_decode(b'\\xff')", "codecs.ascii_encode('\\xff')", "codecs.ascii_decode(b'a')",
    "codecs.unicode_escape_decode('\\\\n\\\\x41')", "codecs.unicode_escape_encode('\\n\\u1234')",
    "codecs.raw_unicode_escape_decode('\\\\u0041\\\\n')", "codecs.escape_decode(b'\\\\n\\\\x41\\\\101\\\\q')",
    "codecs.escape_decode(b'\\\\x4')", "codecs.escape_decode(b'\\\\')", "codecs.escape_encode(b'\\n\\x00\\'a')",
    "codecs.charmap_decode(b'ab','strict','xy'*60)", "codecs.charmap_decode(b'ab','strict',{97:'X',98:None})",
    "codecs.charmap_decode(b'ab','replace',{97:'XY'})", "codecs.charmap_decode(b'\\xff')",
    "codecs.charmap_encode('ab','strict',{97:65,98:b'zz'})", "codecs.charmap_encode('ab','strict',{97:65})",
    "codecs.charmap_encode('ab','replace',{97:65,63:33})", "codecs.charmap_encode('ab','strict',codecs.charmap_build('ba'))",
    "codecs.readbuffer_encode('é')", "codecs.getencoder('utf-8')('a')", "codecs.getdecoder('ascii')(b'a')",
    "codecs.getincrementaldecoder('utf-8')().decode(b'\\xc3')", "list(codecs.iterencode(['a','é',''],'utf-16'))",
    "list(codecs.iterdecode([b'\\xff\\xfe',b'a',b'\\x00b',b'\\x00'],'utf-16'))",
    "list(codecs.iterdecode([b'\\xef',b'\\xbb',b'\\xbfa',b'\\xc3',b'\\xa9'],'utf-8-sig'))",
    "list(codecs.iterencode(['a','b'],'utf-8-sig'))", "list(codecs.iterdecode([b'\\xc3'],'utf-8'))",
    'codecs.strict_errors(ValueError())', "codecs.strict_errors(UnicodeEncodeError('ascii','\\xff',0,1,'ouch'))",
    "codecs.ignore_errors(UnicodeEncodeError('ascii','\\xff',0,1,'ouch'))",
    "codecs.replace_errors(UnicodeEncodeError('ascii','\\xff\\xfe',0,2,'ouch'))",
    "codecs.replace_errors(UnicodeDecodeError('ascii',b'\\xff',0,1,'ouch'))",
    "codecs.replace_errors(UnicodeTranslateError('\\xff',0,1,'ouch'))",
    "codecs.backslashreplace_errors(UnicodeEncodeError('ascii','\\xff\\U0001f600',0,2,'ouch'))",
    "codecs.backslashreplace_errors(UnicodeDecodeError('ascii',b'\\xff',0,1,'ouch'))",
    "codecs.xmlcharrefreplace_errors(UnicodeEncodeError('ascii','\\xff',0,1,'ouch'))",
    "codecs.xmlcharrefreplace_errors(UnicodeDecodeError('ascii',b'\\xff',0,1,'ouch'))",
    "codecs.lookup_error('surrogateescape')(UnicodeDecodeError('ascii',b'a\\xff',1,2,'ouch'))",
    "codecs.lookup_error('surrogateescape')(UnicodeEncodeError('ascii','\\udcff',0,1,'ouch'))",
    "codecs.lookup_error('surrogatepass')(UnicodeEncodeError('utf-8','\\ud800',0,1,'ouch'))", 'codecs.ignore_errors(5)',
    'codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF16_BE, codecs.BOM_UTF32',
    "codecs.lookup('utf-8')[0]('a'), len(codecs.lookup('utf-8'))", 'codecs.make_encoding_map({1:2,3:2,4:5})',
    "repr(codecs.lookup('utf-8'))[:50]", "'x'.encode('utf-8') .__class__", "str(b'\\xff',errors='replace')",
    "b'abc'.decode('UTF 8'), b'abc'.decode('utf8_'), b'abc'.decode('LATIN1')",
    "'\\u20ac'.encode('cp1252'), '\\u20ac'.encode('iso-8859-15'), b'\\x80'.decode('cp437')", "'\\u0130'.encode('cp1254')",
    "b'\\x81'.decode('cp1252')",
]

for call in CALLS:
    show(call)
for e in ['utf-8','utf-16','utf-8-sig','utf-32','ascii']:
    d = codecs.getincrementaldecoder(e)()
    data = 'aé\u20ac\U0001f600z'.encode(e, 'replace')
    out = []
    for i in data:
        out.append(d.decode(bytes([i]))); st = d.getstate()
        print(e, ascii(out[-1]), st)
    print(ascii(d.decode(b'', True)), d.getstate()); d.reset(); print(d.getstate())
    en = codecs.getincrementalencoder(e)('replace')
    print([en.encode(c) for c in 'aé'], en.getstate()); en.reset(); print(en.getstate(), en.encode('z'))
def search(name):
    if name == 'mycodec': return codecs.CodecInfo(lambda s, errors='strict': (b'<' + s.encode() + b'>', len(s)), lambda b, errors='strict': ('[' + bytes(b).decode() + ']', len(b)), name='mycodec')
    if name == 'badcodec': return 5
    if name == 'wrongout': return codecs.CodecInfo(lambda s, e='strict': (s, len(s)), lambda b, e='strict': (b, len(b)), name='wrongout')
    if name == 'nottuple': return codecs.CodecInfo(lambda s, e='strict': s, lambda b, e='strict': b, name='nt')
    if name == 'raises': return codecs.CodecInfo(lambda s, e='strict': 1/0, lambda b, e='strict': 1/0, name='nt')
codecs.register(search)
for f in ["'a'.encode('mycodec')","b'a'.decode('MyCodec')","str(b'a','mycodec')","bytes('q','mycodec')","'a'.encode('badcodec')","'a'.encode('wrongout')","b'a'.decode('wrongout')","'a'.encode('nottuple')","codecs.encode('a','nottuple')","codecs.lookup('mycodec').name"]: show(f)
