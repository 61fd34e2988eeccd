# The format mini-language of int, float and str: every type, alignment, grouping and error.

def show(value, spec):
    try:
        print(ascii(value), ascii(spec), ascii(format(value, spec)))
    except Exception as exc:
        print(ascii(value), ascii(spec), '!', type(exc).__name__, exc)

ints = [0, 5, -42, 1234567, -10**20, True]
floats = [0.0, -0.0, 1.5, -2.5, 1234567.891, 1e-7, 1e22, 123456789.0, float('inf'), float('nan'), 0.5, 2.675]
for spec in ['', 'd', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', 'n', 'e', 'f', 'g', '%', '.2f', '+', ' ', '-', '+d', '8', '<8', '>8', '^8', '=8',
             '08', '+08', '*^9', '*=9', ',', '_', '_x', '_b', '012,', '013_d', '#012_x', '020,d', '+,.2f', 'c', '05c', '+c', '#c', ',c', ',x', ',n', '_n', '.3', '.3d',
             's', 'q', '\u00e9', '5.', '5.5.5', '<<8', '0<8', '08b', '^-10']:
    for value in ints:
        show(value, spec)
for spec in ['', '.0f', '.1f', '.3f', 'F', '.2e', '.0e', 'E', 'g', 'G', '.3g', '.1g', '#g', '#.3g', '#.0f', '#.0e', 'n', '%', '.1%', '.3', '.17', '#.3', '#', '10', '<10', '^12.2f', '=+12.2f',
             '012.3f', '+012,.1f', ',', '_', ',.2f', '_.2e', '030,.3f', '.30f', '.60e', '.120f', '.17g', 'd', 'x', 's', 'c', ' .2f', '-', '5q', '\U0001f600>12', '0=10', ',_', ',,', '_,', '1.']:
    for value in floats:
        show(value, spec)
for spec in ['', 's', '10', '<10', '>10', '^10', '*^10', '.2', '10.2', '.0', '=10', '010', '+', '#', ',', 'd', '5s', '.1s', '\u00e9^7', '\U0001f600<7', '99999999999999999999', '.99999999999999999999f']:
    for value in ['', 'abc', 'h\u00e9llo', '\U0001f600x']:
        show(value, spec)
class Money(int):
    pass
show(Money(5), 'q')
show(0x1f600, 'c')
show(0x110000, 'c')
show(-1, 'c')
show(10**20, 'c')
show(10**400, 'f')
for value in (1, 1.5, 1j, 'a'):
    try:
        value.__format__(1)
    except TypeError as exc:
        print(exc)
print('{:>10}|{:<10.3f}|{:^+10d}|{!r:>6}|{:{w}.{p}}'.format(1, 2.5, 3, 'a', 3.14159, w=10, p=3))
print(f'{1234.5:,.2f} {255:#x} {0.5:.0%} {10**20:_}')
