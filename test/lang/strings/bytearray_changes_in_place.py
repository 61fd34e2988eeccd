# A bytearray through assignments, deletions and methods that change it, errors included.

CHANGES = [
    'b[0]=72', "b[-1:]=b'D!'", "b[1:3]=b''", "b[::2]=b'x'*len(b[::2])", 'del b[::3]', 'del b[0]', 'del b[-2:]', "b[3:1]=b'INS'",
    'b[:0]=b', "b[100:]=b'end'", 'b[2:4]=[1,2,3]', 'b[::-1]=bytes(b)', 'del b[::-2]', "b+=b'tail'", 'b*=2', 'b.extend(b)',
    "b.extend(x for x in b'gen')", 'b.insert(0,33)', 'b.insert(-1,34)', 'b.insert(100,35)', 'b.pop()', 'b.pop(0)', 'b.pop(-2)',
    'b.remove(33)', 'b.reverse()', 'b.append(0)', 'b[1:2]=b[5:9]', "b[0:0]=memoryview(b'mv')", 'b.clear()', 'b+=[1]', 'b[5]=1',
    'b.extend([1,2,3])', "b[:]=b'reset'", 'b[1:1]=5', "b[0:2]='ab'", 'b.__init__(3)', "b.__init__(b'xy')", 'b[0:1]=()',
    'b[::2]=()', 'b=bytearray(range(10))', "b[8:2:-2]=b'abc'", 'del b[8:2:-2]', "b[2:5:1]=b''",
]

b = bytearray(b'hello world')
for change in CHANGES:
    try:
        exec(change)
    except Exception as exc:
        print(change, '!', type(exc).__name__, exc)
    print(change, b)

b = bytearray(b'abc')
with memoryview(b) as view:  # as long as there is a view, the size stays
    for change in ["b.append(1)", "b.clear()", "b.pop()", "b.extend(b'')", "b.extend(b'a')", "b[0:1] = b'ab'", "b[0:1] = b'x'", "b *= 2",
                   "b *= 1", "b += b''", "b.remove(98)", "b.insert(0, 1)", "b.__init__()", "view.release()", "b.append(1)"]:
        try:
            exec(change)
        except Exception as exc:
            print(change, '!', type(exc).__name__, exc)
        print(change, b)
