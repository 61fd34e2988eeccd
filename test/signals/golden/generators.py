# Generators: resumed by next, for, send; closed; what they return.

def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                out(got)
    finally:
        out('closed')
    return 'end'


def consume():
    total = 0
    for x in numbers(2):
        total += x
    return total


def sent():
    g = numbers(5)
    first = next(g)
    second = g.send('hello')
    g.close()
    return first, second


def listed():
    return list(numbers(2)), sum(x * 2 for x in (1, 2))


a = consume()
b = sent()
c = listed()
