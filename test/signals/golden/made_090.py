# Written by scripts/golden/generate.py.

class Any:
    def same(self, *args, **kwargs):
        return self

    __add__ = __sub__ = __mul__ = __truediv__ = __floordiv__ = __mod__ = __pow__ = __matmul__ = same
    __lshift__ = __rshift__ = __and__ = __or__ = __xor__ = __neg__ = __pos__ = __invert__ = same
    __getitem__ = __setitem__ = __delitem__ = __call__ = __enter__ = __aiter__ = same

    def __iter__(self):
        return iter((self, self))

    def keys(self):
        return ['k']

    def __exit__(self, *args):
        return True

    def __await__(self):
        yield 1
        return self

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        return True

    async def __anext__(self):
        raise StopAsyncIteration

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self


gu = gv = Any()
gt = (1, 2)


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


def drain(generator):
    for x in generator:
        pass


try:
    n = m = 1
    U = Any()
    U << (U())
except Exception as e:
    out(type(e).__name__)


try:
    n = m = 1
    U = Any()
    U << (U + 1)
except Exception as e:
    out(type(e).__name__)


try:
    n = m = 1
    U = Any()
    U << (U - 1)
except Exception as e:
    out(type(e).__name__)


try:
    n = m = 1
    U = Any()
    U << (U * 1)
except Exception as e:
    out(type(e).__name__)


try:
    n = m = 1
    U = Any()
    U << (-U)
except Exception as e:
    out(type(e).__name__)


try:
    n = m = 1
    U = Any()
    U << (U or 1)
except Exception as e:
    out(type(e).__name__)
