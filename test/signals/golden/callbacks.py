# Built-in functions that call back: sorted, min, map, filter, reduce, iter with a sentinel, str.join.

from functools import reduce


def key(x):
    return -x


def twice(x):
    return x * 2


def odd(x):
    return x % 2


def add(a, b):
    return a + b


class Feed:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


def sorting():
    return sorted([2, 3, 1], key=key), min([4, 5], key=key)


def mapping():
    return list(map(twice, [1, 2])), [x for x in filter(odd, [1, 2, 3])]


def folding():
    return reduce(add, [1, 2, 3]), sum(map(twice, (1, 2)))


def feeding():
    seen = []
    for x in iter(Feed(), 3):
        seen.append(x)
    return seen


def lambdas():
    names = ['bb', 'a']
    names.sort(key=lambda s: len(s))
    return any(map(lambda x: x > 1, [1, 2])), names


a = sorting()
b = mapping()
c = folding()
d = feeding()
e = lambdas()
