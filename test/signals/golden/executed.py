# exec, eval, compile; names in a module; imports inside of functions.

source = compile('''
made = 1
def helper(x):
    return x + made
total = helper(2)
''', 'inside.py', 'exec')


def executes():
    namespace = {}
    exec(source, namespace)
    exec('q = 5', namespace)
    return namespace['total'], eval('q + 1', namespace), eval('3')


def imports():
    import math
    from operator import add, itemgetter as getter
    import sys as system
    import os.path
    return math.floor(1.5), add(1, 2), getter(0)([3]), system is not None, os.path.basename('a/b')


def missing():
    try:
        from math import nothing
    except ImportError:
        out('nothing')


def globals_too():
    global made_here
    made_here = 1
    made_here += 1
    del made_here
    return sorted(locals())


x: int = 3
y: 'later'
a = executes()
b = imports()
missing()
c = globals_too()
d = sorted(__annotations__)
