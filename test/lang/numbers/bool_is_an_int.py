# bool: what stays a bool, what becomes an int, and where True is 1.

for text in '''True & False; True | False; True ^ True; True & 1; 1 | False; True + True; -True; ~True; True << 3; True / 2; True ** 2;
        True == 1; True == 1.0; True is 1 == 1; hash(True); {1: 'a'}[True]; {True: 'a'}[1.0]; [10, 20][True]; sum([True, True]);
        bool(); bool(0); bool(''); bool([0]); bool(0.0); bool(None); bool(x=1); bool(1, 2); int(True); float(True); complex(True);
        repr(True); str(False); format(True); format(True, '5'); format(True, 'd'); format(True, '>7'); format(True, 's'); '%d' % True;
        True.real; True.bit_length(); type(True.conjugate()); bool.__mro__; isinstance(True, int); True < 2; round(True); True.to_bytes(1, 'big');
        max(True, 0); not 1; bool.__new__(bool, [])'''.split(';'):
    try:
        print(text.strip(), '=', repr(eval(text.strip())))
    except Exception as exc:
        print(text.strip(), '!', type(exc).__name__, exc.args)
try:
    class Sub(bool):
        pass
except TypeError as exc:
    print(exc)
class Odd:
    def __bool__(self): return 1
try:
    bool(Odd())
except TypeError as exc:
    print(exc)
