# Text taken apart and put together: split, join, replace, find, slices, formatting, comparison, single characters.
# SIZE is the number of lines.
import sys

WORDS = ('amber basalt cedar dune ember fjord grove harbor inlet jade kelp lagoon marsh nectar opal prairie quarry reef '
         'slate tundra umber valley willow yarrow zephyr').split()


def make_text(lines):
    state = 7
    result = []
    for number in range(lines):
        line = []
        for i in range(8):
            state = (state * 1103515245 + 12345) % 2147483648
            line.append(WORDS[(state >> 16) % len(WORDS)])
        result.append('%d: %s.' % (number, ' '.join(line)))
    return '\n'.join(result)


def caesar(text, shift):
    letters = []
    for c in text:
        if 'a' <= c <= 'z':
            letters.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            letters.append(c)
    return ''.join(letters)


def count_vowels(text):
    return sum([text.count(vowel) for vowel in 'aeiou'])


def is_palindrome(word):
    return word == ''.join(reversed(word))


def titles(line):
    return ' '.join([word[:1].upper() + word[1:].lower() for word in line.split(' ')])


def find_all(text, word):
    found = 0
    at = text.find(word)
    while at >= 0:
        found += 1
        at = text.find(word, at + 1)
    return found


def main(size):
    text = make_text(size)
    lengths = 0
    table = {}
    for line in text.split('\n'):
        number, _, rest = line.partition(': ')
        assert rest.endswith('.') and number.isdigit()
        words = rest[:-1].split()
        lengths += len(titles(rest)) + len('-'.join(reversed(words)))
        for word in words:
            table[word] = table.get(word, 0) + 1
            if is_palindrome(word[:3]):
                lengths += 1
        if line > '5' and 'opal' in line:
            lengths += 3
    secret = caesar(text, 3)
    assert caesar(secret, 23) == text
    replaced = text.replace('reef', 'coral reef').replace(' ', '_')
    rows = ['{:>8}|{:<5}|'.format(word, table[word]) for word in sorted(table)]
    built = ''
    for row in rows * 40:
        built += row.strip()
    again = secret.upper().lower().strip()
    return [lengths + count_vowels(secret), len(replaced) + find_all(text, 'dune'), len(built) + len(again)]


EXPECTED = {50: [5503, 2841, 15011], 1800: [199968, 105860, 114060], 12000: [1336335, 714712, 699814]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 12000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('string_work', SIZE, result)
