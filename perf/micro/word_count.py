"""Strings and a dict: counting words."""

TEXT = 'the quick brown fox jumps over the lazy dog and runs away from the big bad wolf'


def main(n):
    counts = {}
    for i in range(n):
        for word in TEXT.split():
            word = word.strip().lower()
            counts[word] = counts.get(word, 0) + 1
    return counts


N = 300000
assert main(N)['the'] == 3 * N
