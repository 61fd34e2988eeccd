# Errors whose text has a repr in it: making the text looks for signals.

def required(a, *, b):
    return a


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, e.args


def missing():
    try:
        required()
    except TypeError as e:
        out(e.args)
    try:
        required(1)
    except TypeError as e:
        out(e.args)
    try:
        required(1, 2, 3)
    except TypeError as e:
        out(e.args)


def keywords():
    try:
        required(1, a=2, b=3)
    except TypeError as e:
        out(e.args)
    try:
        required(1, c=2)
    except TypeError as e:
        out(e.args)


def texts():
    try:
        int('x')
    except ValueError as e:
        out(e.args)
    try:
        float('y')
    except ValueError as e:
        out(e.args)


def names():
    try:
        from math import nothing
    except ImportError as e:
        out(e.args)
    try:
        gone
    except NameError as e:
        out(e.args)


def containers():
    try:
        [1].index('z')
    except ValueError as e:
        out(e.args)
    try:
        [1].remove('z')
    except ValueError as e:
        out(e.args)
    try:
        {}['k']
    except KeyError as e:
        out(e.args)
    try:
        (1).nothing
    except AttributeError as e:
        out(e.args)
    try:
        {[]: 1}
    except TypeError as e:
        out(e.args)


missing()
keywords()
texts()
names()
containers()
r = attempt(int, 'x'), attempt(required), attempt(len, 5)
