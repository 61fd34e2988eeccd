# Ints that no memory could hold raise MemoryError or OverflowError at once.

for text in '''1 << (1 << 62); 1 << (1 << 70); -1 << (1 << 62); 1 ** (1 << 70);
        (-1) ** ((1 << 70) + 1); 0 ** (1 << 70); 1 >> (1 << 62); -1 >> (1 << 62); round(5, -100); float(1 << 1024); float((1 << 1024) - (1 << 970));
        float((1 << 1024) - (1 << 970) - 1); (1 << 1024) / 3; (1 << 2000) / (1 << 1999); 1.0 * (1 << 1024); hash(1 << 5000)'''.split(';'):
    try:
        print(text.strip(), '=', eval(text.strip()))
    except (MemoryError, OverflowError) as exc:
        print(text.strip(), '!', type(exc).__name__)
x = 3 ** 100000
print(x.bit_length(), x % 10**20, len(str(x)), str(x)[:20], int(str(x)) == x, int(hex(x), 16) == x)
print(pow(3, x, 10**9 + 7), x // 7**5000 % 10**9, divmod(-x, 10**9)[1])
