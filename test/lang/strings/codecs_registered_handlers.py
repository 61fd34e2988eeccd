# Error handlers written in Python: what they are given and what they may give back.
import codecs

def show(text, **names):
    try:
        result = ascii(eval(text, globals(), names))
    except Exception as exc:
        result = '! %s %s' % (type(exc).__name__, ascii(str(exc)))
    print(ascii(text), '->', result)


encs = ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32-be', 'ascii', 'latin-1', 'cp1252', 'unicode_escape']
def h(e):
    print(type(e).__name__, ascii(e.args), e.start, e.end)
    if isinstance(e, UnicodeDecodeError): return ('<%d>' % e.object[e.start], e.end)
    return ('[%x]' % ord(e.object[e.start]), e.start+1)
codecs.register_error('h', h)
codecs.register_error('b', lambda e: (b'\xfe', e.end))
codecs.register_error('neg', lambda e: ('?', -1))
codecs.register_error('oob', lambda e: ('?', 100))
codecs.register_error('bad', lambda e: 5)
codecs.register_error('bad2', lambda e: (5, 1))
codecs.register_error('uni', lambda e: ('\u1234', e.end))
def repl(e):
    e.object = b'ZZ'; return ('!', 0)
codecs.register_error('repl', repl)
for e in encs:
    for er in ['h','b','oob','bad','bad2','uni','neg']:
        for v in (b'a\xff\x81b', 'a\ud800\u1234b'):
            if er == 'neg' and (isinstance(v, str) or e in('utf-32','utf-32-le','utf-32-be','utf-16-be','utf-16-le','utf-16')): continue
            show('v.decode(e,er)' if isinstance(v,bytes) else 'v.encode(e,er)', v=v, e=e, er=er)
show("b'a\\xff'.decode('utf8','repl')")
