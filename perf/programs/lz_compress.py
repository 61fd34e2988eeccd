# LZ77 with chains of three bytes' hashes, and back: bytes, lists of ints, slices, dicts. SIZE is the number of bytes.
import sys

WINDOW = 4096
LONGEST = 18
CHAIN = 12


def make_data(size):
    """Words that come again in another order, with noise between."""
    state = 5
    data = []
    words = [b'polling ', b'the ', b'breaker ', b'between ', b'two ', b'instructions ', b'signal ', b'is ', b'seen.\n']
    while len(data) < size:
        state = (state * 1103515245 + 12345) % 2147483648
        data.extend(words[(state >> 16) % len(words)])
        if state & 0x70000 == 0:
            data.append((state >> 8) & 255)
    return bytes(data[:size])


def compress(data):
    """Literals as ints, and (distance, length) pairs."""
    tokens = []
    places = {}
    at = 0
    end = len(data)
    while at < end:
        best_length = 2
        best_distance = 0
        key = data[at:at + 3]
        chain = places.get(key)
        if chain is not None:
            for place in chain[-CHAIN:]:
                if at - place > WINDOW:
                    continue
                length = 3
                while length < LONGEST and at + length < end and data[place + length] == data[at + length]:
                    length += 1
                if length >= best_length:
                    best_length = length
                    best_distance = at - place
        count = best_length if best_distance else 1
        tokens.append((best_distance, best_length) if best_distance else data[at])
        for i in range(at, at + count):
            places.setdefault(data[i:i + 3], []).append(i)
        at += count
    return tokens


def decompress(tokens):
    data = []
    for token in tokens:
        if isinstance(token, tuple):
            distance, length = token
            start = len(data) - distance
            for i in range(start, start + length):
                data.append(data[i])
        else:
            data.append(token)
    return bytes(data)


def checksum_of(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def main(size):
    data = make_data(size)
    tokens = compress(data)
    assert decompress(tokens) == data
    return [len(tokens), checksum_of(data)]


EXPECTED = {500: [121, 304856892], 40000: [4395, 3226190131], 250000: [27000, 2023083125]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 250000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('lz_compress', SIZE, result)
