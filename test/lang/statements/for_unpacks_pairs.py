# A loop that unpacks what it gets: the items of a dict, enumerate(), zip() and what is no pair.
d = {'a': 1, 'b': 2}
for k, v in d.items():
    print(k, v)
for k, v in {}.items():
    print('never')
for i, x in enumerate('ab', 2 ** 31 - 1):
    print(i, x)
for i, x in enumerate('ab', 2 ** 53 - 1):
    print(i, x)
for a, b in [(1, 2), [3, 4], 'xy', {5: 6, 7: 8}]:
    print(a, b)
for a, b in zip('ab', 'cd'):
    print(a, b)
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
for a, *b in enumerate('ab'):
    print(a, b)
for a, b, c in [(1, 2, 3)]:
    print(a, b, c)


def stops():
    yield 1
    return


class Pairs(enumerate):
    def __next__(self):
        i, x = super().__next__()
        return x, i


for i, x in enumerate(stops()):
    print(i, x)
for x, i in Pairs('ab'):
    print(x, i)
for item in d.items():
    print(item)


def raises(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno)


def grows():
    for k, v in d.items():
        d[k + k] = v


def not_a_pair():
    for a, b in enumerate('abc'):
        for c, e in [a]:
            pass


def too_few():
    for a, b, c in d.items():
        pass


def too_many():
    for a, b in [(1, 2, 3)]:
        pass


def fails():
    def g():
        yield 1
        raise KeyError('g')
    for i, x in enumerate(g()):
        print(i, x)


for f in grows, not_a_pair, too_few, too_many, fails:
    raises(f)
