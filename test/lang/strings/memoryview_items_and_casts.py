# memoryview: items, slices, casts, comparison, release.

def show(text, **names):
    try:
        result = ascii(eval(text, globals(), names))
    except Exception as exc:
        result = '! %s %s' % (type(exc).__name__, ascii(str(exc)))
    print(ascii(text), '->', result)


m = memoryview(bytearray(b'abcdef'))
mb = memoryview(b'abcdef')
r = memoryview(b'abc')
r.release()
CALLS = [
    'memoryview()', 'memoryview(1)', "memoryview('a')", "memoryview(b'a',1)", "memoryview(object=b'a')[0]", 'm[0]', 'm[10]',
    'm[-1]', "m['a']", 'm[1.5]', 'm[1:3].tobytes()', 'm[::2].tolist()', 'm[::-1].tobytes()', 'mb.__setitem__(0,1)',
    'm.__setitem__(0,300)', "m.__setitem__(0,'a')", "m.__setitem__(0,b'a')", 'm.__setitem__(10,1)',
    "m.__setitem__(slice(0,2),b'xyz')", "m.__setitem__(slice(0,2),b'xy')", 'm.__setitem__(slice(0,2),1)',
    "m.__setitem__('a',1)", 'm.__delitem__(0)', 'm.obj', 'm.nbytes', 'm.itemsize', 'm.format', 'm.ndim', 'm.shape', 'm.strides',
    'm.suboffsets', 'm.readonly', 'mb.readonly', 'm.c_contiguous', 'm[::2].c_contiguous', 'm.contiguous', 'len(m)',
    "m==b'xycdef'", "m==bytearray(b'xycdef')", "m=='a'", "m<b'a'", "b'xycdef'==m", "hash(mb)==hash(b'abcdef')", 'hash(m)',
    'r.tobytes()', 'r[0]', 'len(r)', 'hash(r)', 'r==r', "r==b'abc'", 'list(m)', '120 in m', 'm.hex()', "m.cast('H').tolist()",
    "m.cast('H')[0]", "m.cast('i')", "m.cast('x')", "m.cast('B',[2,3]).tolist()", "m[::2].cast('B')", "m.cast('c')[0]",
    "m.cast('c').tolist()", "m.cast('?').tolist()", "m.cast('b').tolist()", "m.cast('c').__setitem__(0,b'z')",
    "m.cast('c').__setitem__(0,1)", "m.cast('b').__setitem__(0,200)", "m.cast('b').__setitem__(0,-3)",
    "mb.cast('H').__setitem__(0,1)", "m.cast('H').__setitem__(0,70000)", "m.cast('H').__setitem__(0,1.5)",
    "memoryview(bytearray(8)).cast('d').__setitem__(0,1.5)", "memoryview(bytearray(8)).cast('d')[0]",
    "memoryview(bytearray(8)).cast('d').__setitem__(0,'a')", "memoryview(bytearray(8)).cast('Q').tolist()",
    'memoryview(m).tobytes()', 'm.tobytes(1)', 'bytes(m)', "m+b'a'", 'm.cast(1)', "m.cast('H').cast('H')",
    "m.cast('H').cast('B').tobytes()", 'm[...]', 'm[()]', 'm[0,1]', "m.cast('B',[2,3])[0,1]", "m.cast('B',[2,3])[0]",
    "memoryview(b'').tolist()", 'm.toreadonly', 'm[:0].tobytes()', "hash(mb.cast('H'))", "m.cast('B',shape=[6]).shape",
    'bytearray(m)', 'm.__exit__()', 'repr(m)[:11]', 'str(mb.release())', 'mb.nbytes', 'm.f_contiguous', 'bytes(m)',
    "list(reversed(memoryview(b'abc')))",
]

for call in CALLS:
    show(call)
