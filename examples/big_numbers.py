"""Integers of any size: the digits of pi, exact powers and an RSA that one can read."""


def pi_digits():
    """Gibbons' spigot: yields the digits of pi, using ints only."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


digits = pi_digits()
text = ''.join(str(next(digits)) for _ in range(100))
print(text[0] + '.' + text[1:])

print(2 ** 127 - 1, hex(3 ** 80), (-7) ** 31 // 10 ** 9, -(10 ** 20) % 97)

p, q = 2 ** 61 - 1, 2 ** 89 - 1
n, e = p * q, 65537


def inverse(a, m):
    old_r, r, old_s, s = a, m, 1, 0
    while r:
        old_r, r, old_s, s = r, old_r % r, s, old_s - old_r // r * s
    return old_s % m


d = inverse(e, (p - 1) * (q - 1))
secret = int.from_bytes(b'between two bytes', 'big')
sealed = pow(secret, e, n)
print(sealed)
print(pow(sealed, d, n).to_bytes(17, 'big').decode())
print(sum(int(c) for c in str(2 ** 1000)), (1 << 200).bit_length(), 10 ** 30 // 3)
