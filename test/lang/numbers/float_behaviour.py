# float: arithmetic with signs, zeros, infinities and nans; text both ways; rounding.

class Half(float):
    pass
class HasFloat:
    def __float__(self): return 2.5
class BadFloat:
    def __float__(self): return 'x'

def show(text):
    try:
        print(ascii(text), '=', ascii(eval(text)))
    except Exception as exc:
        print(ascii(text), '!', type(exc).__name__, ascii(exc.args))

inf = float('inf')
nan = float('nan')
for v in ('7.5', '-7.5', '0.0', '-0.0', '1e308', 'inf', '-inf', 'nan', '5e-324'):
    for w in ('2.0', '-2.0', '0.0', 'inf', '-0.5', '3', 'nan'):
        for op in ('+', '*', '/', '//', '%', '**', '<', '=='):
            show('(%s) %s (%s)' % (v, op, w))
        show('divmod(%s, %s)' % (v, w))
for text in r'''1e16; 1e15; 123456789012345678.0; 0.0001; 0.00001; 1e22; 1e23; 5e-324; 1.7976931348623157e308; 0.1 + 0.2; 100.0; 1e100; -0.0; 2.5e-7;
        float(); float('1.5'); float(' 1e5\n'); float('.5'); float('5.'); float('.'); float('e5'); float('1e'); float(''); float('  ');
        float('inf'); float('-Infinity'); float('+nan'); float('infinit'); float('1_0.5_0e1_0'); float('1__0'); float('_1'); float('1_.5');
        float('1e400'); float('-1e-400'); float('0x10'); float('\u0661.\u0665'); float('1\0'); float(b'1.5'); float(b'x'); float(bytearray(b'y'));
        float(x='1'); float(1, 2); float(None); float([]); float(HasFloat()); float(BadFloat()); float(10**400); float(2**53 + 1); float(True);
        Half('1.5') + 1; type(Half(1) * 2); type(+Half(1)); repr(Half(2)); Half.fromhex('0x1p-1'); type(Half.fromhex('0x1p-1')); Half(2.0).hex();
        round(0.5); round(1.5); round(2.5); round(-2.5); round(1e300) == int(1e300); round(nan); round(inf); round(2.675, 2); round(1.25, 1); round(-1.35, 1);
        round(1234.5, -2); round(15.0, -1); round(25.0, -1); round(1e308, -308); round(1.7e308, -308); round(1.5, 400); round(-1.5, -400); round(5e-324, 323);
        round(1.5, None); round(1.5, 1.0); round(inf, 2); round(25, -1); round(35, -1); round(-25, -1); round(10**30, -29); round(5, 3); round(123, -5);
        (0.1).as_integer_ratio(); (-2.5).as_integer_ratio(); (0.0).as_integer_ratio(); (5e-324).as_integer_ratio()[0]; inf.as_integer_ratio(); nan.as_integer_ratio();
        (0.1).hex(); (-0.0).hex(); (5e-324).hex(); (1e300).hex(); inf.hex(); nan.hex(); float.fromhex('0x1.8p1'); float.fromhex('-0x.1'); float.fromhex('0x1.00000000000008p0');
        float.fromhex('0x1.00000000000018p0'); float.fromhex('0x1p-1075'); float.fromhex('0x1.8p-1075'); float.fromhex('0x1p1024'); float.fromhex('1e'); float.fromhex('x'); float.fromhex(''); float.fromhex(5);
        float.fromhex(' -INF '); (2.0).is_integer(); (2.5).is_integer(); inf.is_integer(); int(2.9); int(-2.9); int(1e20); (2.5).real; (2.5).imag; (2.5).conjugate();
        hash(2.0); hash(0.5); hash(1e300); hash(inf); hash(-inf); hash(nan); hash(-0.0); hash(2.0**61); float.__getformat__('double'); float.__getformat__('x');
        1.5 == 3/2; 0.1 == 1/10; 1.0 is True; 2.0 in [2]; 2.5 < 'a'; 2.5 + 'a'; 2.5 // 0; 2.5 % 0; divmod(2.5, 0); 2.5 / 0; 0.0 ** -1; (-8) ** 0.5; (-8.0) ** (1/3);
        10.0 ** 400; 2.0 ** 1024; 2.0 ** -1080; (-2.0) ** 3; pow(2.0, 3, 5); nan == nan; nan != nan; [nan] == [nan]; max(1, nan, 2); sorted([3.5, -inf, 2, inf, 0.0])'''.split(';'):
    show(text.strip())
