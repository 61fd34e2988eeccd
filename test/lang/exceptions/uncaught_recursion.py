# A long recursion is cut; the deepest frame differs and is shown.
def f(n):
    if n:
        return f(n - 1)
    raise ValueError('bottom')


def g(n):
    return g(n - 1) if n else f(5)


g(3)
