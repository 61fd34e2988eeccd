"""Prints what CPython 3.6 computes for the cases of arith.test.ts, as JSON.

Each line is [operation, operands, result]; ints are decimal strings, floats are hexadecimal.
"""

import json
import random
import struct

rng = random.Random(36)
EDGES = [0, 1, -1, 2, -2, 7, -7, 2**30, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**32, 2**52 + 1, 2**53 - 1, 2**53,
         2**53 + 1, -2**53, -2**53 - 1, 2**61 - 1, 2**61, 2**63, -2**63, 2**64 - 1, 10**22, 3**200, -3**200]


def number():
    if rng.random() < 0.5:
        return rng.choice(EDGES)
    return rng.getrandbits(rng.choice([4, 20, 33, 53, 54, 70, 200])) * rng.choice([1, -1])


def double():
    kind = rng.random()
    if kind < 0.4:
        return struct.unpack('d', struct.pack('Q', rng.getrandbits(64)))[0]
    if kind < 0.7:
        return rng.randint(-4000, 4000) / rng.choice([1, 2, 4, 8, 10, 1000])
    return rng.choice([0.0, -0.0, 1e16, 9999999999999998.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.0001, 1e-5,
                       123456789012345680.0, float('inf'), float('nan')])


def encode(v):
    if isinstance(v, (tuple, list)):
        return [encode(x) for x in v]
    if isinstance(v, float):
        return v.hex()
    return v if isinstance(v, str) else str(v)


def emit(op, operands, f):
    try:
        result = encode(f(*operands))
    except OverflowError:
        result = 'inf'
    print(json.dumps([op, encode(operands), result]))


BINARY = {'//': lambda v, w: v // w, '%': lambda v, w: v % w, 'divmod': divmod, '/': lambda v, w: v / w,
          '&': lambda v, w: v & w, '|': lambda v, w: v | w, '^': lambda v, w: v ^ w}
for op in sorted(BINARY):
    for _ in range(60):
        v, w = number(), number()
        if w != 0 or op in '&|^':
            emit(op, [v, w], BINARY[op])
for _ in range(60):
    n = rng.choice([0, 1, 21, 31, 32, 53, 54, 100])
    emit('<<', [number(), n], lambda v, n: v << n)
    emit('>>', [number(), n], lambda v, n: v >> n)
    emit('**', [rng.randint(-12, 12), rng.randint(0, 40)], lambda v, n: v ** n)
    emit('pow', [number(), abs(number()), number() or 3], pow)
    emit('hash', [number()], hash)
    emit('bit_length', [number()], int.bit_length)
    emit('float', [number()], float)
    emit('hash', [double()], hash)
    emit('repr', [double()], repr)
    for spec in ('.0f', '.2f', '.30f', '.0e', '.5e', '.40e', '.3g', '.17g', '#.5g'):
        emit('%', [spec, double()], lambda spec, d: ('%' + spec) % d)
for d in (0.5, 1.5, 2.5, 0.125, 0.375, 1e22 + 0.0, 2.675, 1.005, 8.5, 9.5, 99.5, 999999.5):
    for spec in ('.0f', '.1f', '.2f', '.0e', '.1e', '.1g', '.2g', '.3g'):
        emit('%', [spec, d], lambda spec, d: ('%' + spec) % d)
