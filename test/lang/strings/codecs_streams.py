# StreamReader, StreamWriter and what is made of them; lone surrogates that meet stay two.

a = chr(0xd83d); b = chr(0xde00)
print(len(a+b), ascii(a+b), a+b == '\U0001f600', ascii((a+b).encode('utf-8','surrogatepass')), ascii([a+b]), '%a' % (a+b), ascii((a+b).upper()), ascii((a+b)[::-1]))
import codecs, io
for e in ('utf-8','utf-16','latin-1','utf-8-sig'):
    raw = io.BytesIO()
    w = codecs.getwriter(e)(raw, 'replace')
    w.write('one\ntwo é\r\nthree\u20ac'); w.writelines(['\nx','y'])
    data = raw.getvalue(); print(e, data)
    r = codecs.getreader(e)(io.BytesIO(data))
    print(ascii(r.readline()), ascii(r.read(3)), ascii(r.readline(keepends=False)), ascii(r.read()))
    r = codecs.getreader(e)(io.BytesIO(data)); print(ascii(list(r)))
    r = codecs.getreader(e)(io.BytesIO(data)); print(ascii(r.read(2, 3)), ascii(r.read(chars=2)), ascii(r.readlines())); r.seek(0); print(ascii(r.read(5)))
rw = codecs.StreamReaderWriter(io.BytesIO(b'abc\n'), codecs.getreader('ascii'), codecs.getwriter('ascii'))
print(rw.read(), rw.write('x'), rw.getvalue())
f = codecs.EncodedFile(io.BytesIO('é\n'.encode('latin-1')), 'utf-8', 'latin-1')
print(f.read()); f.write('ü'.encode()); print(f.getvalue(), f.data_encoding, f.file_encoding)
print(codecs.lookup('rot13'), codecs.lookup('rot13').encode('abc')) if 0 else None
print(repr(codecs.getincrementalencoder('ascii')('x').errors))
try: codecs.getincrementaldecoder('rot13')
except Exception as e: print(type(e))
class E(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, s, errors, final):
        n = len(s) if final else len(s)//2*2
        return s[:n].encode(), n
e = E(); print(e.encode('abc'), e.getstate(), e.encode('d'), e.encode('e', True))
