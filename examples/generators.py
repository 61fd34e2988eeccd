"""Nested functions and generators: closures, pipelines, send(), throw() and close()."""


def counter(step):
    total = 0

    def add():
        nonlocal total
        total += step
        return total

    return add


by_two, by_five = counter(2), counter(5)
print([by_two() for _ in range(4)], [by_five() for _ in range(3)])


def naturals():
    n = 1
    while True:
        yield n
        n += 1


def take(n, iterable):
    return [item for item, _ in zip(iterable, range(n))]


def sieve(numbers):
    prime = next(numbers)
    yield prime
    yield from sieve(n for n in numbers if n % prime)


numbers = naturals()
next(numbers)
print(take(12, sieve(numbers)))


def averager():
    total, count, average = 0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as exc:
            print('  told:', exc)
            total, count, average = 0, 0, None
            continue
        except GeneratorExit:
            print('  closed after', count)
            raise
        total += value
        count += 1
        average = total / count


average = averager()
next(average)
print([average.send(x) for x in (10, 20, 60)])
average.throw(ValueError('start again'))
print(average.send(7))
average.close()


def flatten(tree):
    for item in tree:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4, []]), 5], [[[6]]]])))


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item,) + rest


print([''.join(p) for p in permutations('abc')])


def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return composed


print(compose(str, lambda x: x + 1, abs)(-41))
