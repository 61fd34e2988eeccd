# int(): from text in every base, from objects; int as text and as bytes.

def show(text):
    try:
        print(ascii(text), '=', ascii(eval(text)))
    except Exception as exc:
        print(ascii(text), '!', type(exc).__name__, ascii(exc.args))

class HasInt:
    def __int__(self): return 7
class BadInt:
    def __int__(self): return 7.5
class HasTrunc:
    def __trunc__(self): return HasInt()
class BadTrunc:
    def __trunc__(self): return 'x'
class HasIndex:
    def __index__(self): return 3
class HasBytes:
    def __bytes__(self): return b'\x01\x02'
class Small(int):
    pass

for text in r'''int(); int('12'); int('  -12\n'); int('+5'); int('- 5'); int(''); int(' '); int('_1'); int('1_'); int('1__0'); int('1_000');
        int('0x1f', 16); int('1f', 16); int('0x_f', 16); int('0X1F', 0); int('0b101', 0); int('0o17', 0); int('017', 0); int('00', 0);
        int('0_0', 0); int('0b2', 0); int('z', 36); int('zz', 35); int('1', 1); int('1', 37); int('1', -1); int('12', base=3);
        int(12, 3); int(base=3); int(x='5'); int(5, y=1); int(1, 2, 3); int('9' * 60); int('1' * 100, 2); int('12' * 30, 7);
        int('\u0663\u0664'); int('\u2003 5 \u2003'); int('\u00b2'); int('5\0'); int(b'12'); int(bytearray(b'0x1f'), 16); int(b'x'); int('a' * 300);
        int(1.9); int(-1.9); int(1e30); int(float('nan')); int(float('-inf')); int(1j); int(None); int([]); int(True);
        int(HasInt()); int(BadInt()); int(HasTrunc()); int(BadTrunc()); int(HasIndex()); [1, 2, 3, 4][HasIndex()]; 1 << HasIndex();
        Small('12') + 1; type(Small(1) + Small(1)); type(+Small(1)); Small(5) == 5; {Small(5): 1}[5]; repr(Small(5)); int(Small(9));
        type(Small(5).conjugate()); Small.from_bytes(b'\1', 'big'); type(Small.from_bytes(b'\1', 'big')); Small(3).__getnewargs__();
        int.__new__(int, 5); int.__new__(bool, 5); int.__new__(str, 5); int.__new__();
        str(10**60); repr(-10**60); hex(2**70); oct(-9); bin(2**33); (255).to_bytes(2, 'big'); (255).to_bytes(2, 'little');
        (-2).to_bytes(3, 'big', signed=True); (-128).to_bytes(1, 'big', signed=True); (-129).to_bytes(1, 'big', signed=True);
        (128).to_bytes(1, 'big', signed=True); (256).to_bytes(1, 'big'); (-1).to_bytes(1, 'big'); (0).to_bytes(0, 'big');
        (1).to_bytes(-1, 'big'); (1).to_bytes(1, 'middle'); (1).to_bytes(1); (1).to_bytes('a', 'big'); (1).to_bytes(1, 'big', True);
        int.from_bytes(b'\xff\xfe', 'big', signed=True); int.from_bytes(b'\xff\xfe', 'little'); int.from_bytes(b'', 'big');
        int.from_bytes([1, 2], 'big'); int.from_bytes([256], 'big'); int.from_bytes('ab', 'big'); int.from_bytes(5, 'big');
        int.from_bytes(HasBytes(), 'big'); (5).bit_length(); (2**53).bit_length(); (5).numerator; (5).denominator; (5).real; (5).imag;
        (2**100).__sizeof__(); (5).foo'''.split(';'):
    show(text.strip())
