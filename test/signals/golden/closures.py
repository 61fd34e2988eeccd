# Cells and free variables, nonlocal, defaults, decorators, lambdas, recursion.

def counter():
    n = 0

    def step(by=1, *, more=0):
        nonlocal n
        n += by + more
        return n

    return step


def decorator(f):
    def wrapper(*args, **kwargs):
        out('call')
        return f(*args, **kwargs)
    return wrapper


@decorator
def decorated(a, b=2):
    return a + b


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def deleted():
    x = 1

    def get():
        return x

    y = get()
    del x
    try:
        get()
    except NameError as e:
        out(type(e).__name__)
    return y


def too_deep(n):
    return too_deep(n + 1) if n < 6 else n


def use():
    step = counter()
    step()
    step(2, more=3)
    return step(), (lambda a, b=3: a * b)(2)


a = use()
b = decorated(1), decorated(1, b=5)
c = factorial(4)
d = deleted()
e = too_deep(0)
