# marshal: every type in every version, sharing, streams, and what is refused.
import io
import marshal

VALUES = [
    None, True, False, Ellipsis, StopIteration, 0, -1, 2**31 - 1, -2**31, 2**31, 2**53, 2**53 + 1, -2**64, 10**40,
    1.5, -0.0, 0.1, 1e300, 5e-324, 123456789012345678.0, float('inf'), float('-inf'), 2 - 3j, -0.5j,
    '', 'name_1', 'not a name', 'é', '\u2028', '\U0001f600', 'a\ud800b', 'x' * 300, b'', b'\x00\xff', bytearray(b'ab'),
    memoryview(b'cd'), (), (1,), (1, 'a', (2.5, None)), tuple(range(300)), [], [1, [2, [3]]], {}, {'a': 1, 2: [3]},
    {7}, frozenset([8]), set(), frozenset(), (1000, 1000), ('dup', 'dup'), [(), ()],
]

for version in range(5):
    for value in VALUES:
        data = marshal.dumps(value, version)
        if version < 3:
            print(data)  # sharing depends on who holds an object; under version 3 there is none
        back = marshal.loads(data)
        expected = bytes(value) if isinstance(value, (bytearray, memoryview)) else value
        assert type(back) is type(expected) and back == expected and repr(back) == repr(expected), (version, value, back)

for literal in (5, 1.5, 'abc', 'a b', 'é', b'x', (1, 1), [1, 'a'], {'k': 'k'}):
    print(marshal.dumps(literal))

# sharing: one object stays one
inner = ['shared']
for version in (2, 3, 4):
    a, b = marshal.loads(marshal.dumps([inner, inner], version))
    print(version, a is b, a == b)
loop = []
loop.append(loop)
back = marshal.loads(marshal.dumps(loop))
print(back[0] is back)
try:
    marshal.dumps(loop, 2)
except ValueError as e:
    print(e)
d = {}
d['self'] = d
back = marshal.loads(marshal.dumps(d))
print(back['self'] is back)

# code
def f(a, b=1, *c, d, **e):
    """doc"""
    x = [a for _ in (1, 2.5, None, ..., b'y', frozenset((1,)))]
    return lambda: (a, x)
code = f.__code__
for version in range(5):
    assert marshal.loads(marshal.dumps(code, version)) == code
again = type(f)(marshal.loads(marshal.dumps(code)), globals(), 'again')
print(again(1, 2, d=3)()[0], again.__doc__)

# streams: no more is read than belongs to the value
file = io.BytesIO()
for value in (1, 'two', [3.0]):
    print(marshal.dump(value, file))
file.write(b'rest')
file.seek(0)
print(marshal.load(file), marshal.load(file), marshal.load(file), file.read())

class Stream:
    def __init__(self, data, extra=0):
        self.file = io.BytesIO(data)
        self.extra = extra
    def read(self, n):
        return self.file.read(n)
    def readinto(self, buffer):
        return self.file.readinto(buffer) + (self.extra if len(buffer) > 1 else 0)
print(marshal.load(Stream(marshal.dumps([1, 'a' * 1000]))) == [1, 'a' * 1000])


def refused(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)

refused(marshal.load, Stream(b'i\x01\0\0\0', 5))
refused(marshal.load, Stream(b'i\x01'))
refused(marshal.load, io.StringIO('N'))
refused(marshal.load, 1)
refused(marshal.dump, 1, 2)
for args in [(), (1,), ('N',), (b'',), (b'N', 1), (bytearray(b'N'),), (memoryview(b'T'),), (b'N and more',)]:
    refused(marshal.loads, *args)
class Int(int):
    pass
for args in [(), (int,), (Int(1),), ([object],), (1, 'a'), (1, 2, 3), (range(3),), (1, -1), (1, 99)]:
    refused(marshal.dumps, *args)
deep = []
for _ in range(3000):
    deep = [deep]
refused(marshal.dumps, deep)
refused(marshal.loads, b'[\1\0\0\0' * 3000 + b'N')
print(len(repr(marshal.loads(b'[\1\0\0\0' * 99 + b'N'))))

for data in [
    b'0', b'(\1\0\0\x000', b'[\1\0\0\x000', b'<\1\0\0\x000', b'{0', b'{N0', b'{NN0', b'{NN', b'?', b'R\0\0\0\0', b'r\0\0\0\0', b'\xdb\1\0\0\0r\1\0\0\0',
    b'\xbe\1\0\0\0r\0\0\0\0', b'<\1\0\0\0[\0\0\0\0', b'{[\0\0\0\0N0', b's\xff\xff\xff\xff', b'u\xff\xff\xff\xff', b'(\xff\xff\xff\xff',
    b'[\xff\xff\xff\xff', b'<\xff\xff\xff\xff', b'l\0\0\0\x80', b'l\1\0\0\0\0\x80', b'l\2\0\0\0\1\0\0\0', b'l\1\0\0\0', b'l\xfe\xff\xff\xff\1\0\1\0',
    b'u\1\0\0\0\xff', b'u\2\0\0\0\xc3\xa9', b't\3\0\0\0\xed\xa0\x80', b'f\3abc', b'f\x041e10', b'x\0032.5\3-1.', b'f', b'z\2a', b'Z\1\xe9', b'i\1', b'g\0', b')\2N',
    b'I\xff\xff\xff\xff\xff\xff\xff\x7f', b'c\0', b'c' + b'\0' * 20 + b'0', b'\xa9\1r\0\0\0\0', b'[\xff\xff\xff\x7fNN',
]:
    print(data, end=' ')
    refused(marshal.loads, data)
print(marshal.version, [name for name in dir(marshal) if name[0] != '_'])
