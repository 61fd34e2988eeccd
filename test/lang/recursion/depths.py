# At which depth RecursionError is raised, and that nothing else happens there.
import sys


def measure(start):
    global depth
    depth = 0
    try:
        start()
    except RecursionError as exc:
        print(start.__name__, depth, str(exc)[:60].replace(' during compilation', ''))
    else:
        print(start.__name__, 'no error')


def plain():
    global depth
    depth += 1
    plain()


def generator_chain():
    def gen():
        global depth
        depth += 1
        yield from gen()
    list(gen())


class P:
    @property
    def x(self):
        global depth
        depth += 1
        return self.x


def prop(): P().x


def sorted_key():
    def key(x):
        global depth
        depth += 1
        return sorted([1], key=key)
    key(1)


def mapped():
    def f(x):
        global depth
        depth += 1
        return list(map(f, [1]))
    f(1)


class Add:
    def __add__(self, o):
        global depth
        depth += 1
        return self + o
    def __getattr__(self, name):
        global depth
        depth += 1
        return self.missing
    def __call__(self):
        global depth
        depth += 1
        return self()
    def __repr__(self):
        global depth
        depth += 1
        return repr(self)
    def __str__(self):
        global depth
        depth += 1
        return str(self)
    def __iter__(self):
        global depth
        depth += 1
        return iter(self)
    def __eq__(self, o):
        global depth
        depth += 1
        return self == o
    def __hash__(self):
        global depth
        depth += 1
        return hash(self)
    def __len__(self):
        global depth
        depth += 1
        return len(self)
    def __bool__(self):
        global depth
        depth += 1
        return bool(self)
    def __getitem__(self, k):
        global depth
        depth += 1
        return self[k]
    def __contains__(self, k):
        global depth
        depth += 1
        return k in self
    def __setattr__(self, k, v):
        global depth
        depth += 1
        self.x = v
    def __enter__(self):
        global depth
        depth += 1
        with self: pass
    def __exit__(self, *a): pass
    def __format__(self, s):
        global depth
        depth += 1
        return format(self)
    def __next__(self):
        global depth
        depth += 1
        return next(self)
    def __neg__(self):
        global depth
        depth += 1
        return -self
    def __iadd__(self, o):
        global depth
        depth += 1
        self += o
    def __lt__(self, o):
        global depth
        depth += 1
        return self < o


class Init:
    def __init__(self):
        global depth
        depth += 1
        Init()


class New:
    def __new__(cls):
        global depth
        depth += 1
        return New()


class Meta(type):
    def __call__(cls):
        global depth
        depth += 1
        return cls()


class WithMeta(metaclass=Meta): pass


class GetAttribute:
    def __getattribute__(self, name):
        global depth
        depth += 1
        return self.x


class Descr:
    def __get__(self, obj, cls):
        global depth
        depth += 1
        return obj.d


class HasDescr:
    d = Descr()


def dunder_add(): Add() + 1
def dunder_getattr(): Add().x
def dunder_call(): Add()()
def dunder_repr(): repr(Add())
def dunder_str(): str(Add())
def dunder_iter(): iter(Add())
def dunder_eq(): Add() == 1
def dunder_hash(): hash(Add())
def dunder_len(): len(Add())
def dunder_bool(): bool(Add())
def dunder_getitem(): Add()[1]
def dunder_contains(): 1 in Add()
def dunder_setattr(): Add().x = 1
def dunder_enter():
    with Add(): pass
def dunder_format(): format(Add())
def dunder_next(): next(Add())
def dunder_neg(): -Add()
def dunder_iadd():
    a = Add()
    a += 1
def dunder_lt(): Add() < 1
def dunder_init(): Init()
def dunder_new(): New()
def meta_call(): WithMeta()
def dunder_getattribute(): GetAttribute().x
def dunder_get(): HasDescr().d


class Method:
    def m(self):
        global depth
        depth += 1
        self.m()
    @classmethod
    def c(cls):
        global depth
        depth += 1
        cls.c()
    @staticmethod
    def s():
        global depth
        depth += 1
        Method.s()


def method(): Method().m()
def class_method(): Method.c()
def static_method(): Method.s()


def executed():
    ns = {}
    exec('depth = 0\ndef f():\n  global depth\n  depth += 1\n  exec("f()", globals())', ns)
    global depth
    try:
        ns['f']()
    finally:
        depth = ns['depth']


def evaluated():
    ns = {}
    exec('depth = 0\ndef f():\n  global depth\n  depth += 1\n  eval("f()")', ns)
    global depth
    try:
        ns['f']()
    finally:
        depth = ns['depth']


def lambdas():
    def count():
        global depth
        depth += 1
    f = lambda: (count(), f())
    f()


def comprehension():
    def f():
        global depth
        depth += 1
        return [f() for _ in '1']
    f()


def generator_expression():
    def f():
        global depth
        depth += 1
        return list(f() for _ in '1')
    f()


def filtered():
    def f(x):
        global depth
        depth += 1
        return list(filter(f, [1]))
    f(1)


def reduced():
    import functools
    def f(x, y):
        global depth
        depth += 1
        return functools.reduce(f, [1, 2])
    f(1, 2)


def partials():
    import functools
    def f():
        global depth
        depth += 1
        return functools.partial(f)()
    f()


def bound_max():
    def f(x):
        global depth
        depth += 1
        return max([1, 2], key=f)
    f(1)


def getattr_builtin():
    class A:
        @property
        def x(self):
            global depth
            depth += 1
            return getattr(self, 'x')
    A().x


def class_body():
    def f():
        global depth
        depth += 1
        class A:
            f()
    f()


def with_statement():
    class CM:
        def __enter__(self): pass
        def __exit__(self, *a): pass

    def f():
        global depth
        depth += 1
        with CM():
            f()
    f()


def finally_blocks():
    def f():
        global depth
        depth += 1
        try:
            f()
        finally:
            pass
    f()


for test in (plain, generator_chain, prop, sorted_key, mapped, dunder_add, dunder_getattr, dunder_call, dunder_repr, dunder_str, dunder_iter, dunder_eq,
             dunder_hash, dunder_len, dunder_bool, dunder_getitem, dunder_contains, dunder_setattr, dunder_enter, dunder_format, dunder_next, dunder_neg,
             dunder_iadd, dunder_lt, dunder_init, dunder_new, meta_call, dunder_getattribute, dunder_get, method, class_method, static_method, executed, evaluated, lambdas, comprehension, generator_expression, filtered, reduced, partials, bound_max, getattr_builtin,
             class_body, with_statement, finally_blocks):
    measure(test)
