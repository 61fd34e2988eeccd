# yield from: a chain of generators, its values, what they return, an exception thrown into it.

def inner():
    try:
        x = yield 1
        out(x)
        yield 2
    except KeyError as e:
        out(e.args)
        yield 3
    return 'inner'


def middle():
    value = yield from inner()
    return value + '!'


def outer():
    result = yield from middle()
    out(result)


def run():
    g = outer()
    seen = [next(g), g.send('s')]
    for x in g:
        seen.append(x)
    return seen


def throw():
    g = outer()
    next(g)
    v = g.throw(KeyError('k'))
    rest = list(g)
    return v, rest


def from_list():
    yield from [1, 2]


a = run()
b = throw()
c = list(from_list())
