# Every method that bytes and bytearray have in common, on both and on subclasses.

class B(bytes):
    pass


class BA(bytearray):
    pass


METHODS = """capitalize lower upper title swapcase isalnum isalpha isdigit islower isspace istitle isupper strip lstrip rstrip
    split rsplit splitlines expandtabs hex __repr__ __len__""".split()

for kind in (bytes, bytearray, B, BA):
    for value in [b'', b'Abc dEF', b'  x  y ', b'a,b,,c', b'a\nb\r\nc\rd\x0be\x1cg\x85h', b'\xdf\xff\x00', b'aaaa', b'a\tb\tc\nd', b'-12', b"'\"\\"]:
        s = kind(value)
        print(kind.__name__, value, *[name + '=' + repr(getattr(s, name)()) for name in METHODS])
        print(s[::-1], s[1:], s[::2], list(s), s * 2, s + s, type(s + b''), type(s[:]), type(s.strip()), s == value, value == s, bool(s))
        for sub in (b'', b'a', bytearray(b'b'), b'aa', b',', 97):
            print(' ', sub, s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.find(sub, 1), s.rfind(sub, 1, 3), s.count(sub, -2))
            if not isinstance(sub, int):
                print('   ', s.startswith(sub), s.endswith(sub), s.replace(sub, b'<>'), s.replace(sub, b'', 1), s.startswith((b'x', sub)), s.strip(sub))
                if sub:
                    print('   ', s.split(sub), s.rsplit(sub, 1), s.split(sub, 1), s.partition(sub), s.rpartition(sub), s.join([sub, b'z']))
        for w in (0, 3, 9, -1):
            print(' ', w, s.center(w), s.ljust(w, b'*'), s.rjust(w), s.zfill(w), s.expandtabs(w), s.split(None, w), s.rsplit(None, w))
        print(s < b'b', s <= s, s > b'', s.translate(bytes(range(255, -1, -1))), s.translate(None, b'ab'))
