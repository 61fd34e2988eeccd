# What code points are and what their cases are, over all of Unicode 9.0, as checksums.

def checksum(numbers):
    total = 0
    for n in numbers:
        total = (total * 31 + n) % 1000000007
    return total


SAMPLE = list(range(0x3000)) + list(range(0x3000, 0x110000, 97)) + list(range(0x1d400, 0x1d800)) + list(range(0xa640, 0xab70))
for name in 'isalnum isalpha isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper'.split():
    print(name, checksum(c for c in SAMPLE if getattr(chr(c), name)()))
for name in 'lower upper title swapcase casefold capitalize'.split():
    print(name, checksum(ord(d) for c in SAMPLE for d in getattr(chr(c), name)()))
print(checksum(len(repr(chr(c))) for c in SAMPLE))
print(checksum(c for c in SAMPLE if ('a' + chr(c)).isidentifier()))
print(checksum(ord(d) for c in SAMPLE for d in ('A' + chr(c) + '\u03a3').lower()))
