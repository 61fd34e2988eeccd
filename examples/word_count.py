"""Counting words: strings, dictionaries, sorting and formatting."""

TEXT = """
Of all the signals that a program may be sent, the one that people send most is the
one that asks it to stop. A program that is asked to stop should stop; but it should
not stop in the middle of a word, nor with a lock in its hand, and it should not stop
because it was asked to count. Some signals ask a program to count.
"""


def words(text):
    for word in text.split():
        word = word.strip('.,;:').lower()
        if word:
            yield word


counts = {}
for word in words(TEXT):
    counts[word] = counts.get(word, 0) + 1

total = sum(counts.values())
print('{} words, {} different'.format(total, len(counts)))
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:8]:
    print(f'{word:<10}{n:>3}  {n / total:6.2%}  {"#" * n}')

by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length, reverse=True)[:3]:
    print(length, sorted(by_length[length]))

print(max(counts, key=len), '|', ' '.join(sorted({w[0] for w in counts})))
